import { it, jest } from '@jest/globals';

it.skip('is never run', () => undefined); // bites: no-restricted-syntax
jest.unstable_mockModule('./domain/loan.js', () => ({})); // bites: no-restricted-syntax
it('sleeps', async () => {
  await new Promise((resolve) => setTimeout(resolve, 100)); // bites: no-restricted-syntax
});
