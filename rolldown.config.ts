import {join} from 'node:path';
import {defineConfig, type Plugin} from 'rolldown';

const ownWidth = join(import.meta.dirname, 'source/ui/string-width.ts');

/** Gives packages the string-width that remembers; it alone gets the real one. */
const rememberWidths: Plugin = {
  name: 'remember-widths',
  resolveId: (source, importer) =>
    source === 'string-width' && importer !== ownWidth ? ownWidth : null,
};

/*
The program ships as a few files: importing Ink's 200 modules one by one costs a third of a
second at every start, one bundle does not. What the first frame does not need (the extractor,
the fuzzy matcher, the analysis) stays behind dynamic imports and so in files of its own.
*/
export default defineConfig({
  input: {bin: 'source/bin.ts', cli: 'source/cli.tsx', worker: 'source/analysis/worker.ts'},
  platform: 'node',
  plugins: [rememberWidths],
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
