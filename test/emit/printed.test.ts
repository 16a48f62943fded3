import { expect, test } from 'vitest';
import { fileOf, printed, printedFile } from './printed.ts';

test.each(printed)('the text of %s that modules carry along is that of its source', async (source) => {
  await expect(printedFile(source)).toMatchFileSnapshot(`../../engine/emit/printed/${fileOf(source)}`);
});
