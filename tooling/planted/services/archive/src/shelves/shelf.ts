export const shelve = (): void => undefined;
