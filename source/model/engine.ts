/*
What an analysis is made by, as far as a reader has to know.
*/

/** What runs the networks: onnxruntime's native library, or the same as WebAssembly. */
export type RuntimeName = 'native' | 'wasm';

/** The trained model; where it does not load, nothing: then only writing tells what it can. */
export type Engine =
  | {
      readonly kind: 'model';
      /** The model's version: "1". */
      readonly version: string;
      readonly runtime: RuntimeName;
      /** The runtime and its version: "onnxruntime-node 1.30.0". */
      readonly library: string;
      /** Why it is not the native runtime: one line; null where it is, or was not asked for. */
      readonly instead: string | null;
    }
  | {
      readonly kind: 'none';
      /** Why there is no model: one line. */
      readonly why: string;
    };
