// Who may import whom (design §3), as dependency-cruiser rules. Type-only imports count too.
const stages = ['collect', 'review', 'redact', 'package', 'verify'];
const later = (stage) => stages.slice(stages.indexOf(stage) + 1).join('|');
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'imports-exist', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-is-pure',
      comment: 'shared/ holds logic and types only: no Node, no Electron, no other layer; zod is the one library.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'words-and-model-stand-below-the-stages',
      severity: 'error',
      from: { path: '^shared/(words|model)/' },
      to: { path: `^shared/(${stages.join('|')}|ipc)/` },
    },
    ...stages.slice(0, -1).map((stage) => ({
      name: `shared-${stage}-knows-no-later-stage`,
      severity: 'error',
      from: { path: `^shared/${stage}/` },
      to: { path: `^shared/(${later(stage)}|ipc)/` },
    })),
    ...stages.map((stage) => ({
      name: `electron-${stage}-imports-no-other-stage`,
      comment: 'flow/ hands data between stages.',
      severity: 'error',
      from: { path: `^electron/${stage}/` },
      to: { path: `^electron/(?!${stage}/|case/|[a-z-]+\\.ts$)|^electron/(cli|main)\\.ts$` },
    })),
    {
      name: 'case-stands-below-the-stages',
      severity: 'error',
      from: { path: '^electron/case/' },
      to: { path: '^electron/(?!case/|[a-z-]+\\.ts$)|^electron/(cli|main)\\.ts$' },
    },
    {
      name: 'the-tenant-shares-no-code-with-the-collector',
      severity: 'error',
      from: { path: '^electron/tenant/' },
      to: { path: ['^electron/(?!tenant/)', '^shared/(collect|review|redact|package|verify)/'] },
    },
    {
      name: 'only-shell-knows-electron',
      severity: 'error',
      from: {
        path: '^(shared|electron|renderer)/',
        pathNot: '^electron/(main\\.ts|shell/|preload/|ipc/register\\.ts)',
      },
      to: { path: '^(node_modules/)?electron(/|$)', pathNot: '^electron/' },
    },
    {
      name: 'preload-knows-the-list-only',
      comment: 'It runs sandboxed beside the page: the list of channels, types, and what Electron gives a preload.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: {
        pathNot: [
          '^electron/preload/',
          '^shared/ipc/(channels|shapes|bridge)\\.ts$',
          '^node_modules/electron/|^electron$',
        ],
      },
    },
    {
      name: 'flow-knows-no-face',
      comment: 'The command line and the app translate arguments; what is said lives in shared/words.',
      severity: 'error',
      from: { path: '^electron/flow/' },
      to: { path: '^electron/(cli/|ipc/|shell/|preload/|(cli|main)\\.ts$)' },
    },
    {
      name: 'renderer-knows-only-shared',
      comment: 'The interface has no engine and no Node in it; styles and fonts lie beside it.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|build|test)/', dependencyTypesNot: ['npm'] },
    },
    {
      name: 'renderer-knows-only-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-page-imports-no-other-page',
      comment: 'A step, or home: what two of them need stands in frame/, table/ or record/.',
      severity: 'error',
      from: { path: `^renderer/(${stages.join('|')}|home)/` },
      to: { path: `^renderer/(${stages.join('|')}|home)/`, pathNot: '^renderer/$1/' },
    },
    {
      name: 'renderer-parts-know-no-page',
      comment: 'What every page shares is told what to show, and where a click leads.',
      severity: 'error',
      from: { path: '^renderer/(frame|table|record|state|text)/' },
      to: { path: `^renderer/(${stages.join('|')}|home)/` },
    },
    {
      name: 'flow-is-called-by-faces-only',
      severity: 'error',
      from: { path: '^electron/(case|collect|review|redact|package|verify|tenant)/' },
      to: { path: '^electron/(flow/|cli|ipc/)' },
    },
    {
      name: 'products-do-not-import-tests-or-build',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^(test|build)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'build/tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
