import { FormatError } from "../files/format.ts";
import { inflate, TooLarge } from "./inflate.ts";
import { readText } from "./read-text.ts";

/** A file in a zip file. */
export interface ZipEntry {
  /** As the zip file names it: not to be trusted as a path. */
  readonly name: string;
  /**
   * When it was last changed, in milliseconds as if the clock that wrote it were UTC, since zip files name no zone: good
   * for putting files in order, to two seconds. Undefined where nothing is told.
   */
  readonly modified?: number;
  /** Its content. @throws FormatError where it is damaged, locked, or has more than so many bytes */
  read(most: number): Promise<Uint8Array>;
}

const mostEntries = 50_000;
const mostDirectoryBytes = 32_000_000;
const unknown32 = 0xffffffff;
const damaged = "This zip file is damaged: its table of contents can't be read";

/** Whether a file begins as zip files do; an empty one begins with its end. */
export async function isZip(file: Blob): Promise<boolean> {
  const [p, k, a, b] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/**
 * The files in a zip file, by its table of contents at the end; nothing is taken out before it is asked for. Folders are
 * left out. APPNOTE.TXT 6.3.10 of PKWARE, with the 64-bit fields that school systems write for large courses.
 * @throws FormatError where there are too many, or it is no zip file
 */
export async function zipEntries(file: Blob): Promise<ZipEntry[]> {
  const { size, start } = await findDirectory(file);
  if (size > mostDirectoryBytes || start + size > file.size)
    throw new FormatError(start + size > file.size ? damaged : tooMany);
  const view = await viewOf(file, start, start + size);
  const entries: ZipEntry[] = [];
  for (let place = 0; place + 46 <= view.byteLength && view.getUint32(place, true) === 0x02014b50; ) {
    if (entries.length === mostEntries) throw new FormatError(tooMany);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(place + offset, true));
    const end = place + 46 + lengths[0] + lengths[1] + lengths[2];
    if (end > view.byteLength) throw new FormatError(damaged);
    const entry = entryAt(file, view, place, lengths[0], lengths[1]);
    if (!entry.name.endsWith("/")) entries.push(entry);
    place = end;
  }
  return entries;
}

const tooMany = `This zip file holds too many files: at most ${mostEntries} are accepted`;

async function findDirectory(file: Blob): Promise<{ size: number; start: number }> {
  // The end record may be followed by a comment of 65,535 bytes at most.
  const tailStart = Math.max(0, file.size - 65_557);
  const tail = await viewOf(file, tailStart, file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new FormatError("This zip file is cut short: its end is missing");
  const [size, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  const count = tail.getUint16(end + 10, true);
  if (size !== unknown32 && start !== unknown32 && count !== 0xffff) return { size, start };
  if (end < 20 || tail.getUint32(end - 20, true) !== 0x07064b50) return { size, start };
  const place = number64(tail, end - 20 + 8);
  if (place + 56 > file.size) throw new FormatError(damaged);
  const record = await viewOf(file, place, place + 56);
  if (record.getUint32(0, true) !== 0x06064b50) throw new FormatError(damaged);
  if (number64(record, 32) > mostEntries) throw new FormatError(tooMany);
  return { size: number64(record, 40), start: number64(record, 48) };
}

function entryAt(
  file: Blob,
  view: DataView,
  place: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const flags = view.getUint16(place + 8, true);
  const method = view.getUint16(place + 10, true);
  const checksum = view.getUint32(place + 16, true);
  const name = readText(new Uint8Array(view.buffer, place + 46, nameLength)).text;
  const wide = wideFields(view, place, place + 46 + nameLength, extraLength);
  return {
    name,
    modified: dosTime(view.getUint16(place + 14, true), view.getUint16(place + 12, true)),
    read: async (most) => {
      if (flags & 1) throw new FormatError("This file is locked with a password inside the zip file");
      if (method !== 0 && method !== 8)
        throw new FormatError(`This file is packed in a way that is not known here (${method})`);
      // What is packed is hardly longer than what it holds.
      if (wide.packed > most + 1000) throw tooLarge(most);
      const packed = await packedBytes(file, wide.start, wide.packed);
      const bytes = unpack(packed, method, most);
      if (crc32(bytes) !== checksum) throw new FormatError("This file is damaged inside the zip file");
      return bytes;
    },
  };
}

/** A date and a time of day, packed as MS-DOS did (APPNOTE.TXT, 4.4.6). */
function dosTime(date: number, time: number): number | undefined {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  if (month === 0 || day === 0) return undefined;
  return Date.UTC(year, month - 1, day, time >> 11, (time >> 5) & 63, 2 * (time & 31));
}

const tooLarge = (most: number) =>
  new FormatError(`This file is too large: at most ${Math.floor(most / 1e6)} MB are accepted`);

/** The packed size and where the entry starts, which may stand in 64 bits among the extra fields. */
function wideFields(view: DataView, place: number, extraStart: number, extraLength: number) {
  const sizes = [
    view.getUint32(place + 24, true),
    view.getUint32(place + 20, true),
    view.getUint32(place + 42, true),
  ];
  let extra = extraStart;
  while (extra + 4 <= extraStart + extraLength) {
    const [id, length] = [view.getUint16(extra, true), view.getUint16(extra + 2, true)];
    const end = Math.min(extra + 4 + length, extraStart + extraLength);
    let field = extra + 4;
    for (let i = 0; id === 1 && i < 3; i++) {
      if (sizes[i] !== unknown32 || field + 8 > end) continue;
      sizes[i] = number64(view, field);
      field += 8;
    }
    extra += 4 + length;
  }
  return { packed: sizes[1], start: sizes[2] };
}

async function packedBytes(file: Blob, start: number, length: number): Promise<Uint8Array> {
  if (start + 30 > file.size) throw new FormatError(damaged);
  const head = await viewOf(file, start, start + 30);
  if (head.getUint32(0, true) !== 0x04034b50) throw new FormatError(damaged);
  const from = start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (from + length > file.size) throw new FormatError(damaged);
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
}

function unpack(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method === 0) {
    if (packed.length > most) throw tooLarge(most);
    return packed;
  }
  try {
    return inflate(packed, most);
  } catch (error) {
    throw error instanceof TooLarge
      ? tooLarge(most)
      : new FormatError("This file is damaged inside the zip file");
  }
}

async function viewOf(file: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}

/** A 64-bit number; those beyond 2⁵³ are past the end of any file. */
const number64 = (view: DataView, place: number): number => Number(view.getBigUint64(place, true));

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of zip files (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = crcTable[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
