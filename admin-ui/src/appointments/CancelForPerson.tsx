import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Button } from '@mui/material';
import { useState } from 'react';
import { CancelDialog } from './CancelDialog.js';
import { useCancel } from './use-cancel.js';

interface CancelForPersonProps {
  readonly appointment: AppointmentResource;
  readonly personName: string;
}

/** The button that cancels, and the question before it. */
export function CancelForPerson({ appointment, personName }: CancelForPersonProps) {
  const [asked, setAsked] = useState(false);
  const { cancel, isPending, forPerson } = useCancel(appointment);
  return (
    <>
      <Button color="error" disabled={isPending} onClick={() => setAsked(true)}>
        Annuler ce rendez-vous
      </Button>
      {asked && (
        <CancelDialog
          appointment={appointment}
          personName={personName}
          forPerson={forPerson}
          onClose={() => setAsked(false)}
          onConfirm={(why) => {
            setAsked(false);
            cancel(why);
          }}
        />
      )}
    </>
  );
}
