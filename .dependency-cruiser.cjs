/** No file may reach itself by its imports, those of types included. */
module.exports = {
  forbidden: [{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } }],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(node_modules|\\.next)' },
    cache: { folder: 'node_modules/.cache/headroom/circles', strategy: 'content' },
  },
};
