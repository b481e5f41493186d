#!/usr/bin/env node
/*
The first file that runs. It has no static imports, so that a Node too old for the rest still
reads it to its end and can say so, and so that the compile cache is on before anything large is
read. Nothing newer than ES2020 belongs here: it must parse before it can complain.
*/

const oldest = 22;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(`onrecord: needs Node ${oldest} or newer, this is ${process.versions.node}`);
  process.exitCode = 1;
} else {
  // React's development build doubles the time of a frame. (Not written as an assignment: the
  // bundler puts a constant in place of the name.)
  Object.assign(process.env, {NODE_ENV: 'production'});
  import('node:module')
    .then(({enableCompileCache}) => {
      enableCompileCache();
      return import('./cli.tsx');
    })
    .then(({main}) => main(process.argv.slice(2)))
    .then(status => {
      process.exitCode = status;
    });
}
