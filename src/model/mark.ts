/** What a file says about its own origin, and the three kinds of code that find out. */
import type { Credential } from './credential.ts';
import type { ByteSource } from './host.ts';

/** What a mark claims, strongest first; terms as C2PA's own rubric sorts them. */
export type Origin = 'ai-generated' | 'ai-modified' | 'ai-possible' | 'synthetic-non-ai' | 'not-ai' | 'unknown';

export type Media = 'image' | 'audio' | 'video' | 'text';

export type Standard =
  | 'c2pa'
  | 'iptc-xmp'
  | 'iptc-iim'
  | 'exif'
  | 'tc260-aigc'
  | 'schema-org'
  | 'w3c-ai-disclosure'
  | 'html-meta'
  | 'front-matter'
  | 'vendor-credit'
  | 'id3'
  | 'vorbis'
  | 'mp4';

export type Relationship = 'parentOf' | 'componentOf' | 'inputTo';

/** How hard the mark is to forge. `signed-unchecked`: a signature is there and nobody has verified it. */
export type Assurance = 'signed-trusted' | 'signed-untrusted' | 'signed-invalid' | 'signed-unchecked' | 'unsigned';

export type Conformance = 'conformant' | 'deprecated' | 'retired-value' | 'malformed' | 'non-standard';

/** `offset` in bytes from the start of the file; `path` in the container's own names, as `caBX` or `APP1/xmp`. */
export interface ByteLocation {
  readonly offset: number;
  readonly path: string;
}

/** A statement in the file about its origin. Only this kind can satisfy a duty to mark. */
export interface Mark {
  readonly is: 'mark';
  readonly standard: Standard;
  /** The field's canonical name, as `Iptc4xmpExt:DigitalSourceType`. */
  readonly field: string;
  /** The words found, verbatim (cut at 2,000 characters), so that a report can be checked by hand. */
  readonly value: string;
  readonly origin: Origin;
  readonly source: 'active' | 'ingredient';
  readonly relationship: Relationship | null;
  readonly assurance: Assurance;
  readonly conformance: Conformance;
  readonly carrier: 'embedded' | 'sidecar' | 'page-markup';
  readonly system: { readonly name: string; readonly version?: string } | null;
  /** What a label is about, spelled one way however it was written: labels of one standard in one file must agree in it. */
  readonly names?: string;
  readonly location: ByteLocation;
}

/** Shows which tool made the file. Satisfies no duty. H: a false alarm is practically impossible; L: only a hint. */
export interface Trace {
  readonly is: 'trace';
  readonly tool: string;
  readonly grade: 'H' | 'M' | 'L';
  /** Of the tool's maker, over the settings and the pixels; absent where the tool signs nothing. */
  readonly signature?: 'valid' | 'invalid' | 'unchecked';
  readonly location: ByteLocation;
}

/** Names something elsewhere. Never followed. */
export interface Pointer {
  readonly is: 'pointer';
  readonly what: 'remote-manifest' | 'soft-binding' | 'link';
  readonly target: string;
  readonly location: ByteLocation;
}

/** A wish about training on the file. Says nothing about where the file comes from. */
export interface OptOut {
  readonly is: 'opt-out';
  readonly vocabulary: string;
  readonly value: string;
  readonly location: ByteLocation;
}

/** Says whose work the file is, in words of copyright. Says nothing about where the file comes from. */
export interface AuthorshipClaim {
  readonly is: 'claim';
  readonly words: string;
  readonly location: ByteLocation;
}

export type Sign = Mark | Trace | Pointer | OptOut | AuthorshipClaim;

/** An explicit warning in the file's own visible text. */
export interface VisibleWarning {
  readonly text: string;
  readonly language: string;
  readonly line: number;
  readonly column: number;
}

export type ProblemCode =
  | 'empty'
  | 'truncated'
  | 'malformed'
  | 'too-large'
  | 'unsupported'
  | 'not-downloaded'
  | 'missing'
  | 'outside'
  | 'not-a-file'
  | 'denied';

/** Why a file could not be read to its end. `message` is technical English, for the JSON report. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly offset: number | null;
}

/** All that reading one file brought to light. */
export interface FileReading {
  readonly file: string;
  /** The container's name by its bytes, never by the file's name; null when nobody knows it. */
  readonly format: string | null;
  readonly media: Media | null;
  readonly origin: Origin;
  readonly marks: readonly Mark[];
  readonly traces: readonly Trace[];
  readonly pointers: readonly Pointer[];
  readonly optOuts: readonly OptOut[];
  /** Absent when the file makes none. */
  readonly claims?: readonly AuthorshipClaim[];
  readonly warnings: readonly VisibleWarning[];
  /** What verifying its C2PA manifest stores gave; [] when there are none, or nobody verified. */
  readonly credentials: readonly Credential[];
  readonly problem: Problem | null;
  /** Nobody read the bytes: a lock says this of them, and a Git LFS pointer that they are the same. */
  readonly attested?: true;
}

/** A run of metadata bytes cut out of a file by a Format, not yet understood. The bytes are the block's own copy. */
export interface Block {
  readonly kind: BlockKind;
  readonly bytes: Uint8Array;
  readonly location: ByteLocation;
  /** The name the container gives it, as the keyword of a PNG text chunk. */
  readonly key?: string;
  readonly pixels?: Pixels;
}

/**
 * Red, green and blue of every pixel of the picture that the metadata belong to, for signatures that cover them; null
 * when nobody here can unpack them. Dear, so asked for only by who needs it, and only while the file is open.
 * Throws `MalformedFile` when they do not unpack.
 */
export type Pixels = () => Uint8Array | null;

export type BlockKind =
  | 'c2pa'
  | 'xmp'
  | 'exif'
  | 'iim'
  | 'png-text'
  | 'stealth'
  | 'comment'
  | 'html'
  | 'text'
  | 'mp4'
  | SoundOrDocument;

/** Notations of sound, video and documents. All but `json` and `properties-xml` are carriers too. */
type SoundOrDocument = TagKind | 'json' | 'properties-xml';
type TagKind = 'id3' | 'vorbis' | 'riff-info' | 'aiff-text' | 'matroska-tag' | 'pdf-info';

/** Knows one container: where metadata sits in the file. Not what it means. */
export interface Format {
  readonly name: string;
  /** Null for what is neither shown nor heard nor read by itself, as a font or an archive. */
  readonly media: Media | null;
  /**
   * `head` is the first 1,024 bytes, or the whole of a shorter file. `source` is for containers that may stand behind a
   * tag longer than that; without it they are told by their head alone.
   */
  matches(head: Uint8Array, source?: ByteSource): boolean;
  /** Throws `MalformedFile` where the file contradicts itself or stops early; what was yielded before that stands. */
  blocks(source: ByteSource): Iterable<Block>;
}

/** One named value of metadata, whatever the container it came from. */
export interface Field {
  readonly carrier: Carrier;
  /** The XML namespace of an XMP property or of a document's; '' elsewhere. */
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
  readonly location: ByteLocation;
  readonly pixels?: Pixels;
}

/** `pixels`: hidden in the lowest bits of the picture itself. */
export type Carrier =
  | 'xmp'
  | 'exif'
  | 'iim'
  | 'png-text'
  | 'pixels'
  | 'comment'
  | 'mp4'
  | 'html-meta'
  | 'html-attribute'
  | 'html-link'
  | 'json-ld'
  | 'front-matter'
  | 'text'
  | TagKind
  | 'document-property'
  | 'json';

/** Knows one way of writing fields down (RDF/XML, EXIF directories, HTML): a block in, named values out. */
export interface FieldDecoder {
  readonly decodes: readonly BlockKind[];
  fields(block: Block): Iterable<Field>;
}

/** Knows one vocabulary: what fields mean. Sees all fields of the file at once, never which container they came from. */
export interface Vocabulary {
  readonly name: string;
  read(fields: readonly Field[]): Iterable<Sign>;
}
