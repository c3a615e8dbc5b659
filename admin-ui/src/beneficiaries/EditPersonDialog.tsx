import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { SendButton } from '../controls/SendButton.js';
import { RefusalNotice } from '../layout/RefusalNotice.js';
import { useWrite } from '../providers/use-write.js';
import { formOf, identityOf, isReady, missingOf, personRefusal } from './person-form.js';
import { PersonFields } from './PersonFields.js';

interface EditPersonDialogProps {
  readonly person: BeneficiaryResource;
  readonly onClose: () => void;
}

/** Changes what is known of a person, at the version that is shown. */
export function EditPersonDialog({ person, onClose }: EditPersonDialogProps) {
  const [form, setForm] = useState(() => formOf(person));
  const [refusal, setRefusal] = useState<ReturnType<typeof personRefusal> | null>(null);
  const notify = useNotify();
  const write = useWrite<BeneficiaryResource>('beneficiaries', {
    onSuccess: () => {
      notify('Fiche enregistrée', { type: 'success' });
      onClose();
    },
    onRefused: (refused) => {
      setRefusal(personRefusal(refused));
      return true;
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady(form)) return;
    const { id, version } = person;
    write.mutate({ path: `/${id}`, method: 'PATCH', body: identityOf(form), version });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="edit-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="edit-title">Modifier la fiche</DialogTitle>
        <DialogContent>
          <PersonFields
            form={form}
            onChange={(changed) => {
              setForm(changed);
              setRefusal(null);
            }}
            withNote
            refusal={refusal}
          />
          <RefusalNotice refusal={refusal} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Fermer</Button>
          <SendButton
            side="end"
            label="Enregistrer"
            missing={missingOf(form)}
            pending={write.isPending}
            pendingLabel="Enregistrement…"
          />
        </DialogActions>
      </form>
    </Dialog>
  );
}
