import { type SourceFile } from '../../grammar/index.ts';
/**
 * A regulation of at least so many lines: copies of one, below each other in one file, in which every name has the
 * number of its copy. The head is that of the first.
 */
export declare function largeRegulation(source: SourceFile, lines: number): SourceFile;
