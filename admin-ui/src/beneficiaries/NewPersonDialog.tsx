import type { BeneficiaryResource, PersonMatch } from '@maillage/contracts/http/directory';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { SendButton } from '../controls/SendButton.js';
import { RefusalNotice } from '../layout/RefusalNotice.js';
import { useNetworkId } from '../places/own-places.js';
import { useSession } from '../providers/session.js';
import { useWrite } from '../providers/use-write.js';
import { DuplicateWarning } from './DuplicateWarning.js';
import { emptyPersonForm, identityOf, isReady, missingOf, personRefusal } from './person-form.js';
import { PersonFields } from './PersonFields.js';

interface NewPersonDialogProps {
  readonly surname: string;
  readonly structureId: string;
  readonly onClose: () => void;
  /** Whom it is about: entered now, or known already. */
  readonly onCreated: (person: PersonMatch) => void;
}

/** Enters a person, after a look at those who are perhaps the same. */
export function NewPersonDialog({
  surname,
  structureId,
  onClose,
  onCreated,
}: NewPersonDialogProps) {
  const [networkId] = useNetworkId();
  const { role } = useSession();
  const [form, setForm] = useState({ ...emptyPersonForm, surname });
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [candidates, setCandidates] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<ReturnType<typeof personRefusal> | null>(null);
  const write = useWrite<BeneficiaryResource>('beneficiaries', {
    onSuccess: onCreated,
    onRefused: (refused) => {
      const { code, problem } = refused;
      if (code !== 'BENEFICIARY.POSSIBLE_DUPLICATE') {
        setRefusal(personRefusal(refused));
        return true;
      }
      const found = (problem as { candidates?: { id: string }[] }).candidates ?? [];
      setCandidates(found.map(({ id }) => id));
      return true;
    },
  });
  const send = (confirmedDifferentFrom: readonly string[]) =>
    write.mutate({
      body: { networkId, structureId, ...identityOf(form), confirmedDifferentFrom },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isReady(form)) send(seen);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="person-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="person-title">Nouvel usager</DialogTitle>
        <DialogContent>
          <PersonFields
            form={form}
            onChange={(changed) => {
              setForm(changed);
              setCandidates([]);
              setRefusal(null);
            }}
            refusal={refusal}
            withNote={role !== 'prescriber'}
          />
          <RefusalNotice refusal={refusal} />
          {candidates.length > 0 && (
            <DuplicateWarning
              candidateIds={candidates}
              onSame={onCreated}
              onDifferent={() => {
                const looked = [...seen, ...candidates];
                setSeen(looked);
                setCandidates([]);
                send(looked);
              }}
            />
          )}
          <Typography color="text.secondary" sx={{ mt: 2, fontSize: '0.85rem' }}>
            Rien d’autre n’est gardé. L’adresse électronique et le téléphone servent à dire ce qui
            touche le rendez-vous : confirmation, rappel, déplacement, annulation. Sur un mobile,
            ces messages et les codes de confirmation peuvent partir par SMS.
          </Typography>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Fermer</Button>
          <SendButton
            side="end"
            label="Enregistrer"
            missing={[
              ...missingOf(form),
              candidates.length > 0 && 'votre réponse : est-ce une personne déjà connue ?',
            ]}
            pending={write.isPending}
            pendingLabel="Enregistrement…"
          />
        </DialogActions>
      </form>
    </Dialog>
  );
}
