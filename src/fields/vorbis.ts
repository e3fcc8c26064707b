/** Vorbis comments: a vendor's name, then lines of NAME=value. Vorbis I, §5.2; RFC 9639, §8.6; RFC 7845, §5.2. */
import { MalformedFile } from '../errors.ts';
import type { FieldDecoder } from '../model/mark.ts';
import { words } from './decode.ts';

const MOST_COMMENTS = 20_000;
/** Characters; pictures come as comments too, and are of no use here. */
const LONGEST_COMMENT = 1024 * 1024;

export const vorbis: FieldDecoder = {
  decodes: ['vorbis'],

  *fields({ bytes, location }) {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const broken = () => new MalformedFile('malformed', 'Vorbis comments are longer than their block', location.offset);
    const length = (at: number) => {
      if (at + 4 > bytes.length) throw broken();
      return data.getUint32(at, true);
    };
    let at = 4 + length(0);
    const count = length(at);
    at += 4;
    for (let index = 0; index < count; index++) {
      const end = at + 4 + length(at);
      if (end > bytes.length) throw broken();
      if (index === MOST_COMMENTS) throw new MalformedFile('too-large', `${count} Vorbis comments`, location.offset);
      const comment = bytes.subarray(at + 4, end);
      const equals = comment.indexOf(0x3d);
      at = end;
      if (equals < 1 || comment.length > LONGEST_COMMENT) continue;
      // Names are the same in any case.
      const name = words(comment.subarray(0, equals)).toUpperCase();
      const place = { ...location, path: `${location.path}/${name.slice(0, 100)}` };
      yield { carrier: 'vorbis', namespace: '', name, value: words(comment.subarray(equals + 1)), location: place };
    }
  },
};
