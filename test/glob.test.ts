/** Globs of the manifest: what they match, that picomatch agrees on the common ones, and that no pattern takes long. */
import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { baseOf, globMatcher, isGlob } from '../src/glob.ts';

describe('what a glob matches', () => {
  test.each([
    ['site/*.png', ['site/a.png', 'site/.a.png', 'site/.png'], ['site/x/a.png', 'site/a.jpg', 'a.png']],
    ['site/**/*.png', ['site/a.png', 'site/x/y/a.png', 'site/.x/a.png'], ['sites/a.png', 'site/x/a.jpg']],
    ['**/*.png', ['a.png', 'x/y/a.png'], ['a.jpg']],
    ['site/**', ['site/a', 'site/x/y'], ['site', 'sites/a']],
    ['**', ['a', 'x/.y/z'], []],
    ['a**b', ['ab', 'axyb'], ['ax/yb']],
    ['?.png', ['a.png', 'ж.png', '😀.png'], ['ab.png', '.png', '/.png']],
    ['[a-c]x', ['ax', 'cx', '[a-c]x'], ['dx', '-x']],
    ['[!a-c]x', ['dx', '-x'], ['ax', '/x']],
    ['[^a]', ['b'], ['a']],
    ['[]]', [']'], ['[']],
    ['[a-]', ['a', '-'], ['b']],
    ['a[b', ['a[b'], ['ab']],
    ['{a,b}.png', ['a.png', 'b.png'], ['c.png', '{a,b}.png', 'a,b.png']],
    ['{a,b/{c,d}*}/x', ['a/x', 'b/c/x', 'b/dd/x'], ['b/x', 'b/c/y/x']],
    ['x{,y}', ['x', 'xy'], ['xz']],
    ['{a}', ['{a}'], ['a']],
    ['{a,b', ['{a,b'], ['a']],
    ['{site/**,x}/p.png', ['site/a/p.png', 'x/p.png'], ['y/p.png']],
    ['site/(group)/[slug]/*.png', ['site/(group)/[slug]/a.png', 'site/(group)/s/a.png'], ['site/group/s/a.png']],
    ['!a*', ['!a', '!ab'], ['b']],
    ['+(a)*', ['+(a)b'], ['aa']],
    ['\\*a*', ['*ab'], ['xab']],
    ['афиша */*.png', ['афиша 1/наурыз.png'], ['Афиша 1/наурыз.png']],
  ])('%s', (pattern, fitting, others) => {
    const matches = globMatcher(pattern);
    expect(fitting.filter((path) => !matches(path))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  test('as picomatch says, for globs both know', () => {
    const piece = fc.constantFrom('a', 'b', '.', '/', '*', '?', '[ab]', '[!a]', '{a,b}', '{a,b/*}', '/**/', '*.b');
    const globs = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const paths = fc.array(fc.constantFrom('a', 'b', '.b', 'ab', 'c'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(globs, paths, (glob, parts) => {
        fc.pre(!/\/\/|^\/|\*\*\*|[^/]\*\*|\*\*[^/]|\/$|\.\/|\/\*\*$/.test(glob));
        // Whether `a/**` fits `a` itself does not matter here: a file has nothing below it.
        const path = parts.join('/');
        const theirs = picomatch(glob, { dot: true, nonegate: true, noextglob: true, posix: true });
        expect(globMatcher(glob)(path), `${glob} on ${path}`).toBe(theirs(path));
      }),
      { numRuns: 3000 },
    );
  });
});

test('no pattern multiplies its readings', () => {
  const name = `${'a'.repeat(250)}.png`;
  const path = Array.from({ length: 16 }, () => name).join('/');
  for (const pattern of ['*a'.repeat(500), '**/'.repeat(340), '{a,a*}'.repeat(170), `${'[a-z]*'.repeat(170)}1`])
    expect(globMatcher(pattern)(path)).toBe(false);
});

test.each([
  ['site/img/*.png', 'site/img'],
  ['site/im*', 'site'],
  ['*.png', ''],
  ['site/[a]/x', 'site'],
])('nothing outside the base of %s can match', (pattern, base) => {
  expect(isGlob(pattern)).toBe(true);
  expect(baseOf(pattern)).toBe(base);
});
