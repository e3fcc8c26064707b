/** When git last saw a file change: in a whole clone, a shallow one, a partial one; and nothing the repository names is run. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withHistory } from '../src/host/history.ts';
import { nodeHost } from '../src/host/node-host.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanba-history-'));
  execFileSync('git', ['init', '-q', '-b', 'main', join(folder, 'repo')]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (day: string | null, args: readonly string[], input = '', clone = 'repo') =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.kz', ...args], {
    cwd: join(folder, clone),
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...process.env,
      ...(day && { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` }),
    },
  })
    .toString()
    .trim();
const commit = (day: string, files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'repo', file), text);
  git(day, ['add', '-A']);
  git(day, ['commit', '-q', '-m', day]);
};
const ask = (file: string, clone = 'repo') => {
  const root = join(folder, clone);
  return withHistory(nodeHost({ root, folder: '', inGit: true, displayPrefix: '' }), root).lastCommit?.(file);
};

describe('a whole clone', () => {
  test('the day of the last commit that changed the file', () => {
    commit('2025-05-05', { 'risks.yaml': '- a\n', 'other.md': 'x\n' });
    commit('2026-02-01', { 'other.md': 'y\n' });
    expect(ask('risks.yaml')).toEqual({ state: 'known', day: '2025-05-05' });
    expect(ask('other.md')).toEqual({ state: 'known', day: '2026-02-01' });
  });

  test('a name that git could take for a pattern is a name', () => {
    commit('2025-05-05', { '[r]isks.yaml': '- a\n', ':!x': 'a' });
    commit('2026-02-01', { 'risks.yaml': '- a\n' });
    expect(ask('[r]isks.yaml')).toEqual({ state: 'known', day: '2025-05-05' });
    expect(ask(':!x')).toEqual({ state: 'known', day: '2025-05-05' });
  });

  test('a file that is being edited has changed since; one with other line ends has not', () => {
    commit('2025-05-05', { 'risks.yaml': '- a\n- b\n' });
    writeFileSync(join(folder, 'repo/risks.yaml'), '- a\r\n- b\r\n');
    expect(ask('risks.yaml')).toEqual({ state: 'known', day: '2025-05-05' });
    writeFileSync(join(folder, 'repo/risks.yaml'), '- a\n- c\n');
    expect(ask('risks.yaml')).toEqual({ state: 'edited' });
  });

  test('never committed; no commit at all; no repository', () => {
    writeFileSync(join(folder, 'repo/risks.yaml'), '- a\n');
    expect(ask('risks.yaml')).toEqual({ state: 'none' });
    commit('2025-05-05', { 'other.md': 'x\n' });
    execFileSync('git', ['rm', '-q', '--cached', 'risks.yaml'], { cwd: join(folder, 'repo') });
    git('2025-05-06', ['commit', '-q', '-m', 'x']);
    writeFileSync(join(folder, 'repo/new.yaml'), '- a\n');
    expect(ask('new.yaml')).toEqual({ state: 'none' });
    rmSync(join(folder, 'repo/.git'), { recursive: true });
    expect(ask('other.md')).toEqual({ state: 'unanswered' });
  });
});

describe('a shallow clone', () => {
  const shallow = (depth: number) =>
    execFileSync('git', ['clone', '-q', `--depth=${depth}`, `file://${join(folder, 'repo')}`, join(folder, 'clone')]);

  test('where the history is cut, no day is made up', () => {
    commit('2025-05-05', { 'risks.yaml': '- a\n' });
    commit('2026-02-01', { 'other.md': 'y\n' });
    shallow(1);
    expect(ask('risks.yaml', 'clone')).toEqual({ state: 'cut-off' });
    expect(ask('other.md', 'clone')).toEqual({ state: 'cut-off' });
  });

  test('what changed within it is known', () => {
    commit('2025-05-05', { 'risks.yaml': '- a\n', 'other.md': 'x\n' });
    commit('2026-02-01', { 'other.md': 'y\n' });
    commit('2026-03-01', { 'third.md': 'z\n' });
    shallow(2);
    expect(ask('third.md', 'clone')).toEqual({ state: 'known', day: '2026-03-01' });
    expect(ask('risks.yaml', 'clone')).toEqual({ state: 'cut-off' });
  });
});

describe('nothing the repository names is run', () => {
  const ran = () => join(folder, 'ran');
  const trap = () => {
    const script = join(folder, 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${ran()}'\nexit 1\n`);
    chmodSync(script, 0o755);
    return script;
  };

  test('no monitor, pager, signature program, diff or hook', () => {
    commit('2025-05-05', { 'risks.yaml': '- a\n', '.gitattributes': '* diff=x filter=x\n' });
    const tree = git(null, ['rev-parse', 'HEAD^{tree}']);
    const parent = git(null, ['rev-parse', 'HEAD']);
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----';
    const who = 't <t@example.kz> 1767225600 +0000';
    writeFileSync(join(folder, 'repo/risks.yaml'), '- b\n');
    git(null, ['add', '-A']);
    const changed = git(null, ['write-tree']);
    expect(changed).not.toBe(tree);
    const signed = `tree ${changed}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n${signature}\n\nm\n`;
    git(null, ['update-ref', 'HEAD', git(null, ['hash-object', '-t', 'commit', '-w', '--stdin'], signed)]);
    const script = trap();
    for (const [key, value] of [
      ['core.fsmonitor', script],
      ['core.pager', script],
      ['pager.log', script],
      ['log.showSignature', 'true'],
      ['gpg.program', script],
      ['diff.external', script],
      ['diff.x.textconv', script],
      ['diff.x.command', script],
      ['filter.x.clean', script],
      ['filter.x.smudge', script],
      ['core.hooksPath', folder],
    ] as const)
      git(null, ['config', key, value]);
    execFileSync('git', ['log', '-1'], { cwd: join(folder, 'repo'), stdio: 'ignore' });
    expect(existsSync(ran())).toBe(true);
    rmSync(ran());
    expect(ask('risks.yaml')).toEqual({ state: 'known', day: '2026-01-01' });
    expect(existsSync(ran())).toBe(false);
  });

  test('a partial clone fetches nothing', () => {
    commit('2025-05-05', { 'risks.yaml': '- a\n' });
    commit('2026-02-01', { 'other.md': 'y\n' });
    git(null, ['config', 'uploadpack.allowFilter', 'true']);
    const source = `file://${join(folder, 'repo')}`;
    execFileSync('git', ['clone', '-q', '--filter=tree:0', '--no-checkout', source, join(folder, 'clone')]);
    const script = trap();
    git(null, ['config', 'remote.origin.url', `ext::${script}`], '', 'clone');
    git(null, ['config', 'protocol.ext.allow', 'always'], '', 'clone');
    try {
      execFileSync('git', ['log', '--', 'risks.yaml'], { cwd: join(folder, 'clone'), stdio: 'ignore' });
    } catch {
      // What the remote names is no git: only that it was started counts.
    }
    expect(existsSync(ran())).toBe(true);
    rmSync(ran());
    expect(ask('risks.yaml', 'clone')).toEqual({ state: 'unanswered' });
    expect(existsSync(ran())).toBe(false);
  });
});
