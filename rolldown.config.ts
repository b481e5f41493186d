import {defineConfig} from 'rolldown';

/*
The program ships as a few files: importing Ink's 200 modules one by one costs a third of a
second at every start, one bundle does not. What the first frame does not need (the extractor,
the fuzzy matcher, the analysis) stays behind dynamic imports and so in files of its own.
*/
export default defineConfig({
  input: {bin: 'source/bin.ts', cli: 'source/cli.tsx', worker: 'source/analysis/worker.ts'},
  platform: 'node',
  // Ink imports its developer tools only when asked to; they are not installed.
  external: ['react-devtools-core'],
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
