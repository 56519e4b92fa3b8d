/** Bounds that keep a hostile or mistaken file from harming the server. An honest register stays far below each. */
export const MAX_COLUMNS = 256
export const MAX_DATA_ROWS = 1_000_000
/** A header is looked for no further down than this. */
export const HEADER_WITHIN_ROWS = 30
/** Longest text of one cell; Excel itself stops at 32,767 characters. */
export const MAX_CELL_CHARS = 65_536
/** One record of a CSV file: an unclosed quotation mark otherwise swallows the rest of the file into one cell. */
export const MAX_RECORD_CHARS = 1_048_576
/** What the parts of one workbook may unpack to: a million rows of thirty columns is about 2 GB of XML. */
export const MAX_UNPACKED_BYTES = 4 * 1024 ** 3
/** Sheets shrink 8 to 30 times, repetitive ones 80; beyond 200 a part of some size is a zip bomb. */
export const MAX_PACK_RATIO = 200
export const PACK_RATIO_FROM_BYTES = 32 * 1024 ** 2
/** Shared strings are the one part held in memory. */
export const MAX_SHARED_CHARS = 150_000_000
export const MAX_SHARED_STRINGS = 10_000_000
export const MAX_ZIP_ENTRIES = 10_000
export const MAX_MERGES = 500_000
/** Parts of a workbook nest about ten elements deep. */
export const MAX_XML_DEPTH = 64
