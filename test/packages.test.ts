/** Which packages manifests and lock files name, and where; no text of any form stops or slows the readers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packageFiles } from '../src/packages/index.ts';

const readersOf = (path: string) => packageFiles.filter(({ matches }) => matches(path));
/** `name @ the text at its place`, or the name alone where they are the same. */
const named = (path: string, text: string) =>
  readersOf(path).flatMap(({ read }) =>
    [...read(text)].map(({ name, offset, length }) => {
      const there = text.slice(offset, offset + length);
      return there === name ? name : `${name} @ ${there}`;
    }),
  );

const FILES: readonly (readonly [path: string, text: string, names: readonly string[]])[] = [
  [
    'package.json',
    `{
  "name": "shop", "keywords": ["openai"],
  "dependencies": { "openai": "^4", "claude": "npm:@anthropic-ai/sdk@^1", "own": "file:../own" },
  "devDependencies": { "vitest": "4" }, "scripts": { "torch": "x" },
  "peerDependencies": { "react": "*" }, "pnpm": { "dependencies": { "hidden": "1" } }
}`,
    ['openai', '@anthropic-ai/sdk @ claude', 'own', 'vitest', 'react'],
  ],
  [
    'web/package-lock.json',
    `{ "lockfileVersion": 3, "packages": { "": { "name": "shop", "dependencies": { "zod": "1" } },
      "node_modules/openai": { "version": "4.0.0", "dependencies": { "node-fetch": "2" } },
      "node_modules/a/node_modules/@fal-ai/client": {}, "packages/own": {},
      "node_modules/claude": { "name": "@anthropic-ai/sdk", "version": "1.0.0" } } }`,
    [
      'openai @ node_modules/openai',
      '@fal-ai/client @ node_modules/a/node_modules/@fal-ai/client',
      'claude @ node_modules/claude',
      '@anthropic-ai/sdk @ node_modules/claude',
    ],
  ],
  [
    'npm-shrinkwrap.json',
    '{"lockfileVersion":1,"dependencies":{"openai":{"version":"4","requires":{"x":"1"},"dependencies":{"inner":{"version":"1"}}}}}',
    ['openai', 'inner'],
  ],
  [
    'yarn.lock',
    '# yarn lockfile v1\n\n"@fal-ai/client@^1":\n  version "1"\nopenai@^4.0.0, openai@^4.1.0:\n  version "4"\n  dependencies:\n    node-fetch "2"\n"claude@npm:@anthropic-ai/sdk@^1":\r\n  version "1"\n"zod@npm:^3":\n',
    ['@fal-ai/client', 'openai', 'claude', '@anthropic-ai/sdk', 'zod'],
  ],
  [
    'pnpm-lock.yaml',
    "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      zod:\n        specifier: 3\npackages:\n\n  openai@4.0.0:\n    resolution: {integrity: x}\n  '@fal-ai/client@1.0.0(zod@3)':\n    engines: {node: '20'}\n  /groq-sdk/0.3.0:\n  /cohere-ai@7.0.0:\nsettings:\n  replicate@1.0.0: no\n",
    ['openai', '@fal-ai/client', 'groq-sdk', 'cohere-ai'],
  ],
  [
    'requirements-dev.txt',
    'openai==1.0\nTorch[cpu] >= 2 ; python_version > "3"\n# deepface\n-r base.txt\n--index-url https://x/\n-e git+https://x/y#egg=fer\ngoogle_genai @ https://x/y.whl\n\n',
    ['openai', 'torch @ Torch', 'fer', 'google-genai @ google_genai'],
  ],
  ['docs/requirements.txt', 'The system needs a network.\nopenai is used for posters\nfer\n', ['fer']],
  ['requirements/base.in', 'anthropic\r\nLiteLLM~=1\r\n', ['anthropic', 'litellm @ LiteLLM']],
  [
    'pyproject.toml',
    `[build-system]
requires = ["hatchling"]
[project]
name = "shop"
dependencies = [
  "openai[datalib]>=1,<2",  # "commented"
  'torch',
]
keywords = ["keras"]
[project.optional-dependencies]
faces = ["DeepFace"]
[dependency-groups]
dev = ["pytest",
  "fer"]
[tool.poetry.dependencies]
python = "^3.12"
anthropic = { version = "1", extras = ["x"] }
[tool.poetry.group.ml.dependencies]
"trl" = "1"
[tool.uv]
dev-dependencies = ["peft"]
[tool.other]
jax = "1"
`,
    ['openai', 'torch', 'deepface @ DeepFace', 'pytest', 'fer', 'anthropic', 'trl', 'peft'],
  ],
  [
    'Pipfile',
    '[[source]]\nurl = "x"\n[packages]\nopenai = "*"\n[dev-packages]\nfer = {version = "1"}\n',
    ['openai', 'fer'],
  ],
  [
    'uv.lock',
    'version = 1\n[[package]]\nname = "openai"\nversion = "1"\ndependencies = [\n  { name = "anyio" },\n]\n[[package]]\nname = "Torch_Vision"\n[package.metadata]\nname = "no"\n',
    ['openai', 'torch-vision @ Torch_Vision'],
  ],
  ['poetry.lock', '[[package]]\nname = "fer"\n[package.dependencies]\nkeras = "*"\n', ['fer']],
  [
    'Pipfile.lock',
    '{"_meta":{"hash":{}},"default":{"openai":{"version":"==1"}},"develop":{"fer":{}}}',
    ['openai', 'fer'],
  ],
  [
    'go.mod',
    'module shop\n\ngo 1.24\n\nrequire github.com/openai/openai-go/v2 v2.1.0\n\nrequire (\n\tgithub.com/ollama/ollama v0.1.0 // indirect\n)\n\nreplace (\n\tgithub.com/x/y v1.0.0 => ../y\n)\n',
    ['github.com/openai/openai-go @ github.com/openai/openai-go/v2', 'github.com/ollama/ollama'],
  ],
  [
    'pom.xml',
    '<project><groupId>kz.shop</groupId><artifactId>shop</artifactId>\n<!-- <dependency><groupId>a</groupId><artifactId>b</artifactId></dependency> -->\n<dependencies><dependency>\n<groupId>com.openai</groupId>\n<artifactId> openai-java </artifactId>\n<exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions></dependency></dependencies></project>',
    ['com.openai:openai-java @ openai-java'],
  ],
  [
    'app/build.gradle.kts',
    'dependencies {\n  implementation("com.openai:openai-java:1.0")\n  // implementation("a:b:1")\n  implementation(platform("x.y:bom"))\n  api group: \'de.kherud\', name: \'llama\', version: \'3\'\n}\n',
    [
      'com.openai:openai-java @ "com.openai:openai-java:1.0"',
      'x.y:bom @ "x.y:bom"',
      "de.kherud:llama @ group: 'de.kherud', name: 'llama'",
    ],
  ],
  [
    'gradle/libs.versions.toml',
    '[libraries]\nopenai = { module = "com.openai:openai-java", version = "1" }\nllama = { group = "de.kherud", name = "llama" }\n',
    ['com.openai:openai-java @ "com.openai:openai-java"', 'de.kherud:llama @ group = "de.kherud", name = "llama"'],
  ],
];

describe.each(FILES)('%s', (path, text, names) => {
  test('names its packages, each at its place', () => expect(named(path, text)).toEqual(names));
  test('is read by one reader', () => expect(readersOf(path)).toHaveLength(1));
  test('cut anywhere, it names nothing that is not there', () => {
    for (let end = 0; end <= text.length; end++)
      for (const { read } of readersOf(path))
        for (const { offset, length } of read(text.slice(0, end))) expect(offset + length).toBeLessThanOrEqual(end);
  });
  test('with any letter changed, it is still read to its end', () => {
    for (let at = 0; at < text.length; at++)
      for (const other of ['"', '\\', '{', '\n'])
        expect(() => named(path, text.slice(0, at) + other + text.slice(at + 1))).not.toThrow();
  });
});

test.each([
  'package.json.bak',
  'my-package.json',
  'docs/requirements.md',
  'go.sum',
  'pom.xml.txt',
  'lock.yaml',
  'README.md',
])('%s names no packages', (path) => expect(readersOf(path)).toEqual([]));

test('any text ends', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '\n', 'a', '@', '/', ' ', '=', '#', "'"),
        maxLength: 400,
      }),
      (text) => {
        for (const { read } of packageFiles)
          for (const { offset, length } of read(text)) if (offset < 0 || offset + length > text.length) return false;
        return true;
      },
    ),
    { numRuns: 300 },
  );
});

/** A quadratic reader would need hours for these; a linear one is done before anybody looks. */
test.each([
  '{"',
  '"\\"',
  '[',
  '{"a":',
  '<dependency>',
  '<!--',
  '"a@',
  '[[',
  "'",
  '"a":{',
  ' ',
  'a.',
  '"a:b',
  '</dependency>',
  '- a\n',
  '[a\n',
  'a = [\n',
])('a million letters of %j end', (piece) => {
  const text = piece.repeat(Math.floor(1_000_000 / piece.length));
  for (const { read } of packageFiles) for (const _ of read(text));
});
