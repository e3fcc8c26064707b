/** What a run says of credentials: broken ones, ones nobody verified, ones beside their file, and whom it believes. */
import { expect, test } from 'vitest';
import { changed, check, example, MANIFEST, type Repository, said } from './support/example.ts';
import { pngWith } from './support/png.ts';
import { changedAt, ROOT_PEM, signedBeside, signedPng } from './support/signed.ts';

const good = changed(example('media-company'), MANIFEST, '[iptc-xmp, front-matter]', '[iptc-xmp, front-matter, c2pa]');
const POSTER = 'site/img/posters/nauryz.png';
const signed = signedPng();
const broken = changedAt(signed, signed.length - 1);
const withPoster = (bytes: Uint8Array, more: Repository = {}): Repository => ({ ...good, [POSTER]: bytes, ...more });
const dutiesOf = async (repository: Repository) => {
  const { notChecked } = await check(repository);
  return notChecked.map(({ duty }) => duty.en).filter((duty) => /credentials hold|signers/i.test(duty));
};

test('a credential that holds satisfies, whoever signed it', async () => {
  expect(said(await check(withPoster(signed)))).toEqual([]);
  expect(await dutiesOf(withPoster(signed))).toEqual([]);
});

test('a broken one is an error of its own and no mark', async () => {
  expect(said(await check(withPoster(broken)))).toEqual([
    'error unmet asset/invalid-credential @ site/img/posters/*.png',
    'error unmet kz-ai-law/machine-readable-mark @ site/img/posters/*.png',
  ]);
});

test('in a file that nobody calls AI it is a warning', async () => {
  const photo = changedAt(signedPng({ sourceType: 'digitalCapture' }), 20);
  const report = await check({ ...good, 'docs/photo.png': photo });
  expect(said(report)).toEqual(['warning unmet asset/invalid-credential @ assets']);
});

test('trust comes from the files the manifest names', async () => {
  const trusting = changed(good, MANIFEST, 'labeling:\n', 'labeling:\n  trust: { anchors: certs/c2pa.pem }\n');
  const named = { ...trusting, [POSTER]: broken, 'certs/c2pa.pem': ROOT_PEM };
  const { findings } = await check(named);
  const found = findings.find(({ rule }) => rule === 'asset/invalid-credential');
  expect(found?.evidence.map(({ assurance }) => assurance)).toEqual(['signed-invalid']);
  expect(await dutiesOf({ ...named, 'certs/c2pa.pem': 'nothing' })).toEqual([
    'Whether signers are trusted by certs/c2pa.pem',
  ]);
  expect(said(await check(trusting))).toEqual(['error unseen manifest/no-such-file @ certs/c2pa.pem']);
});

test('a sidecar speaks of its file: it is no file of its own, and weaker than a mark inside', async () => {
  const bare = pngWith([]);
  const beside = { 'site/img/posters/nauryz.c2pa': signedBeside(bare) };
  expect(said(await check(withPoster(bare, beside)))).toEqual([
    'warning unmet kz-ai-law/machine-readable-mark @ site/img/posters/*.png',
  ]);
  expect(await dutiesOf(withPoster(bare, beside))).toEqual([]);
});

test('a sidecar whose hash does not fit its file is broken', async () => {
  const beside = { 'site/img/posters/nauryz.png.c2pa': signedBeside(new Uint8Array([1])) };
  expect(said(await check(withPoster(pngWith([]), beside)))).toEqual([
    'error unmet asset/invalid-credential @ site/img/posters/*.png',
    'error unmet kz-ai-law/machine-readable-mark @ site/img/posters/*.png',
  ]);
});

test('a sidecar that could speak of two files speaks of neither', async () => {
  const two: Repository = {
    ...good,
    'docs/a.png': pngWith([]),
    'docs/a.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
    'docs/a.c2pa': signedBeside(pngWith([])),
  };
  expect(said(await check(two))).toEqual(['error unmet asset/undeclared @ assets']);
});

test('a sidecar makes an undeclared file of AI known', async () => {
  const bare = pngWith([]);
  const report = await check({ ...good, 'docs/a.png': bare, 'docs/a.c2pa': signedBeside(bare) });
  expect(report.findings.map(({ rule, asset }) => [rule, asset])).toEqual([['asset/undeclared', 'docs/a.png']]);
});
