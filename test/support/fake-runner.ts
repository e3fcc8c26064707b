/** Runs a bundled action as a GitHub runner would: the same environment, the same ears, files of its own that go away. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotationsShown, type Command, commandsIn, outputsIn, summaryShown } from './runner-grammar.ts';

export interface Step {
  /** The Node to run on: an absolute path. */
  readonly node: string;
  /** The bundle: an absolute path. */
  readonly main: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The payload of what started the run; none when left out. */
  readonly event?: unknown;
  /** Lays out the workspace before the step runs. */
  readonly prepare?: (workspace: string) => void;
  /** Looks at what the step left before it is cleared away; `temp` is the runner's own folder. */
  readonly inspect?: (workspace: string, temp: string) => void;
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly Command[];
  /** What of the commands GitHub would show. */
  readonly annotations: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Null when the runner would have dropped it. */
  readonly summary: string | null;
  /** Whatever the step wrote to GITHUB_ENV, GITHUB_PATH and GITHUB_STATE. */
  readonly elsewhere: string;
}

const FILE_COMMANDS = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;

/** Runs one step to its end. */
export async function runStep(step: Step): Promise<Outcome> {
  const home = mkdtempSync(join(tmpdir(), 'tanba-runner-'));
  try {
    return await runIn(home, step);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function runIn(
  home: string,
  { node, main, inputs = {}, env = {}, event, prepare, inspect }: Step,
): Promise<Outcome> {
  const workspace = join(home, 'work');
  const temp = join(home, 'temp');
  const commandFiles = join(home, 'commands');
  for (const folder of [workspace, temp, commandFiles]) mkdirSync(folder);
  const files = FILE_COMMANDS.map((name) => [`GITHUB_${name}`, join(commandFiles, name)] as const);
  for (const [, file] of files) writeFileSync(file, '');
  if (event !== undefined) writeFileSync(join(home, 'event.json'), JSON.stringify(event));
  prepare?.(workspace);
  const variables = {
    PATH: process.env.PATH ?? '',
    // Windows hands out no randomness without it.
    SystemRoot: process.env.SystemRoot ?? '',
    HOME: home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'owner/repository',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '815',
    RUNNER_TEMP: temp,
    ...(event !== undefined && { GITHUB_EVENT_PATH: join(home, 'event.json') }),
    ...Object.fromEntries(files),
    ...inputVariables(inputs),
    ...env,
  };
  const ended = await run(node, main, variables, workspace);
  inspect?.(workspace, temp);
  const read = (name: (typeof FILE_COMMANDS)[number]) => readFileSync(join(commandFiles, name));
  const commands = [...commandsIn(ended.stdout), ...commandsIn(ended.stderr)];
  return {
    ...ended,
    commands,
    annotations: annotationsShown(commands),
    outputs: outputsIn(read('OUTPUT').toString('utf8')),
    summary: summaryShown(read('STEP_SUMMARY')),
    elsewhere: ['ENV', 'PATH', 'STATE'].map((name) => readFileSync(join(commandFiles, name), 'utf8')).join(''),
  };
}

/** As the runner names them: spaces become `_`, hyphens stay, letters are upper case. */
const inputVariables = (inputs: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );

function run(node: string, main: string, env: Record<string, string>, cwd: string) {
  return new Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>(
    (resolve, reject) => {
      const child = spawn(node, [main], { env, cwd });
      const output: { out: Buffer[]; err: Buffer[] } = { out: [], err: [] };
      child.stdout.on('data', (chunk: Buffer) => output.out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => output.err.push(chunk));
      child.on('error', reject);
      child.on('close', (code) => {
        resolve({
          code,
          stdout: Buffer.concat(output.out).toString('utf8'),
          stderr: Buffer.concat(output.err).toString('utf8'),
        });
      });
    },
  );
}
