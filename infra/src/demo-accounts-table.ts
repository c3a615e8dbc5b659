export interface ShownAccount {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly place: string;
}

/** The first account of each role, and how many more there are: the sign-in page lists all. */
export function accountsTable(accounts: readonly ShownAccount[]): string[] {
  const roles = [...new Set(accounts.map((account) => account.role))];
  const rows = roles.map((role) => {
    const [first, ...others] = accounts.filter((account) => account.role === role);
    const more = others.length > 0 ? `(+${String(others.length)})` : '';
    return [role, first?.name ?? '', first?.email ?? '', more];
  });
  const width = (column: number): number =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width(column)))
      .join('  ')
      .trimEnd(),
  );
}
