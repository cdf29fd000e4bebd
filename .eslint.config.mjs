import tseslint from 'typescript-eslint';

const banned = (name, message) => ({ name, message });

export default tseslint.config(
  { ignores: ['dist', 'node_modules'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        {
          selector: 'ExportAllDeclaration[exported=null]',
          message: 'No barrels: import from the file that has it.',
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 28],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/core/**', 'src/view/**', 'src/gas/**', 'src/microsite/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'URL',
          'URLSearchParams',
          'TextEncoder',
          'TextDecoder',
          'setTimeout',
          'fetch',
          'crypto',
          'structuredClone',
          'atob',
          'btoa',
        ].map((name) => banned(name, 'Apps Script does not have it.')),
      ],
    },
  },
  { files: ['test/**'], rules: { 'max-lines': 'off' } },
  { files: ['*.mjs', '.*.mjs', 'test/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
