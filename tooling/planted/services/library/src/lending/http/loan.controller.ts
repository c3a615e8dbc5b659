import { connect } from '@nats-io/transport-node'; // breaks: only-messaging-knows-nats
import { Loan, type LoanId } from '../../reading/ports/loan-of-reader.js'; // bites: @typescript-eslint/consistent-type-imports
import { overdueFine } from '../../reading/domain/fine.js'; // breaks: features-meet-at-ports
import { shelve } from '../../../../archive/src/shelves/shelf.js'; // breaks: no-service-imports-a-service
import { ReadingModule } from '../../reading/reading.module.js';

export const handler = (loan: Loan, id: LoanId): unknown => {
  console.log(loan); // bites: no-console
  return [connect, overdueFine, shelve, ReadingModule, id, process.env['PORT']]; // bites: no-restricted-syntax
};
