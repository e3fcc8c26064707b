/** Bytes of corpus files: where a picture ends, found without the code under test. */
/** Where the marker starts that closes a PNG or JPEG; what stands behind it is a trailer. */
export function endOfPicture(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer[0] === 0x89 ? endOfPng(buffer) : endOfJpeg(buffer);
}

function endOfPng(buffer: Buffer): number {
  for (let at = 8; at + 8 <= buffer.length; at += 12 + buffer.readUInt32BE(at)) {
    if (buffer.toString('latin1', at + 4, at + 8) === 'IEND') return at + 11;
  }
  return buffer.length;
}

/** Searches every byte from the first scan on; headers between scans contain no FF D9 in practice. */
function endOfJpeg(buffer: Buffer): number {
  let at = 2;
  while (at + 4 <= buffer.length && buffer[at + 1] !== 0xda) {
    const hasLength = buffer[at + 1] !== 0xff && buffer[at + 1] !== 0x01;
    at += hasLength ? 2 + buffer.readUInt16BE(at + 2) : 1;
  }
  const end = buffer.indexOf(Buffer.from([0xff, 0xd9]), at);
  return end < 0 ? buffer.length : end + 1;
}
