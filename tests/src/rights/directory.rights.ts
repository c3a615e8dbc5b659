import { membersRights } from './directory/members.rights.js';
import { messagesRights } from './directory/messages.rights.js';
import { operatorsRights } from './directory/operators.rights.js';
import { personsRights } from './directory/persons.rights.js';
import { placesRights } from './directory/places.rights.js';
import type { Rows } from './row.js';

export const directoryRights: Rows = {
  ...placesRights,
  ...operatorsRights,
  ...membersRights,
  ...personsRights,
  ...messagesRights,
};
