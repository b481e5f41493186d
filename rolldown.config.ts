import {join} from 'node:path';
import {defineConfig, type Plugin} from 'rolldown';

/** What Ink computes anew for every frame, and the files in source/ui that remember it instead. */
const remembering = new Map(
  Object.entries({
    'string-width': 'string-width.ts',
    '@alcalzone/ansi-tokenize': 'ansi-tokenize.ts',
  }).map(([name, file]) => [name, join(import.meta.dirname, 'source/ui', file)]),
);

/** Gives packages the modules that remember; these alone get the real ones. */
const rememberFrames: Plugin = {
  name: 'remember-frames',
  resolveId(source, importer) {
    const own = remembering.get(source);
    return own === undefined || own === importer ? null : own;
  },
};

/*
The program ships as a few files: importing Ink's 200 modules one by one costs a third of a
second at every start, one bundle does not. What the first frame does not need (the extractor,
the fuzzy matcher, the analysis) stays behind dynamic imports and so in files of its own.
*/
export default defineConfig({
  input: {bin: 'source/bin.ts', cli: 'source/cli.tsx', worker: 'source/analysis/worker.ts'},
  platform: 'node',
  plugins: [rememberFrames],
  // Ink imports its developer tools only when asked to; they are not installed. The runtime finds
  // its WebAssembly beside its own file.
  external: ['react-devtools-core', 'onnxruntime-web'],
  transform: {define: {'process.env.NODE_ENV': '"production"'}},
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: true,
  },
});
