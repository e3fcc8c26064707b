/** Verifies files with the native c2pa-rs, warm, and prints milliseconds a file: the folder and the settings come as arguments. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Reader } from '@contentauth/c2pa-node';

const [folder = '', settings = '', rounds = '3'] = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.png'))
  .map((name) => join(folder, name));
const round = async () => {
  for (const path of files) {
    const reader = await Reader.fromAsset({ path }, settings);
    if (reader?.json().validation_state !== 'Trusted') throw new Error(`${path} is not trusted`);
  }
};
await round();
const times = [];
for (let index = 0; index < Number(rounds); index++) {
  const start = performance.now();
  await round();
  times.push((performance.now() - start) / files.length);
}
console.log(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);
