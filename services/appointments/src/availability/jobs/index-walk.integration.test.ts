import { expect, it, jest } from '@jest/globals';
import { walkAtRandom } from './index-walk.builder.js';

jest.setTimeout(180_000);

it('finds in the index what the database says, after every write of a random walk', async () => {
  await expect(walkAtRandom(150)).resolves.toBeUndefined();
});
