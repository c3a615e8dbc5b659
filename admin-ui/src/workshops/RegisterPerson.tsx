import type { SeatResource, WorkshopResource } from '@maillage/contracts/http/appointments';
import type { PersonMatch } from '@maillage/contracts/http/directory';
import { Alert, Box, Stack } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { PersonPicker } from '../beneficiaries/PersonPicker.js';
import { personLine } from '../beneficiaries/person-line.js';
import { SendButton } from '../controls/SendButton.js';
import { Section } from '../layout/Section.js';
import { useOwnStructure } from '../places/own-places.js';
import { useWrite } from '../providers/use-write.js';

/** Gives a person a place, at the keyboard: name, Enter, Enter. */
export function RegisterPerson({ workshop }: { readonly workshop: WorkshopResource }) {
  const [structure] = useOwnStructure();
  const [person, setPerson] = useState<PersonMatch | null>(null);
  const [registered, setRegistered] = useState(0);
  const notify = useNotify();
  const write = useWrite<SeatResource>('seats', {
    alsoTouches: ['workshops'],
    onSuccess: ({ reference }) => {
      notify(`Place prise, référence ${reference}.`, { type: 'success' });
      setPerson(null);
      setRegistered((times) => times + 1);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (person) write.mutate({ body: { workshopId: workshop.id, beneficiaryId: person.id } });
  };
  if (workshop.left === 0) {
    return (
      <Alert severity="info" className="no-print">
        Toutes les places sont prises : une place rendue peut être redonnée aussitôt.
      </Alert>
    );
  }
  return (
    <Box className="no-print">
      <Section title="Inscrire une personne">
        <form onSubmit={send}>
          <Stack spacing={1.5}>
            <PersonPicker
              key={registered}
              value={person}
              onChange={setPerson}
              structureId={structure?.id ?? ''}
            />
            <SendButton
              label={person ? `Inscrire ${personLine(person)}` : 'Inscrire'}
              missing={[person === null && 'la personne']}
              pending={write.isPending}
            />
          </Stack>
        </form>
      </Section>
    </Box>
  );
}
