/** What others change is told by no fact: read again now and then, as long as the screen is open. */
export const readAgain = { refetchInterval: 60_000 } as const;
