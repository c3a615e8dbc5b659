export type LoanStatus = 'lent' | 'returned' | 'lost';

export function sentence(status: LoanStatus): string {
  switch (status) { // bites: @typescript-eslint/switch-exhaustiveness-check
    case 'lent':
      return 'out';
    case 'returned':
      return 'in';
    default:
      return '';
  }
}
