/** Zip archives as Utilities.zip makes them: deflated entries, names in UTF-8. No encryption, no zip64. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: what is not known is not made up, and the same entries give the same bytes. */
const FIRST_DAY = 0x21;
/** An archive that a few bytes blow up to more than this is refused. */
const MOST_BYTES = 50 * 1024 * 1024;

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** What local and central headers share, from the version needed to the length of the name. */
function common(name: Buffer, bytes: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const number = (value: number, size: 2 | 4): Buffer => {
  const made = Buffer.alloc(size);
  made.writeUIntLE(value, 0, size);
  return made;
};

export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const [written, packed] = [Buffer.from(name, 'utf8'), deflateRawSync(bytes)];
    const fields = common(written, bytes, packed);
    const local = Buffer.concat([number(LOCAL, 4), fields, written, packed]);
    locals.push(local);
    const rest = Buffer.concat([Buffer.alloc(10), number(offset, 4)]);
    centrals.push(Buffer.concat([number(CENTRAL, 4), number(20, 2), fields, rest, written]));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const counts = [number(0, 4), number(entries.length, 2), number(entries.length, 2)];
  const end = [number(END, 4), ...counts, number(directory.length, 4), number(offset, 4), number(0, 2)];
  return Buffer.concat([...locals, directory, ...end]);
}

/** @throws Error when it is no archive of this kind */
export function unzip(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(number(END, 4));
  if (end < 0) throw new Error('no zip archive');
  let at = archive.readUInt32LE(end + 16);
  let left = MOST_BYTES;
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new Error('no zip archive');
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [nameSize, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const start = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + (nameSize ?? 0));
    at += 46 + (nameSize ?? 0) + (extra ?? 0) + (comment ?? 0);
    const body = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const packed = archive.subarray(body, body + size);
    const bytes =
      method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: left }) : Buffer.from(packed);
    left -= bytes.length;
    return { name, bytes };
  });
}
