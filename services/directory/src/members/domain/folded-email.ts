/** Addresses are compared without case. */
export function foldedEmail(email: string): string {
  return email.trim().toLowerCase();
}
