import type { Outcome } from '@maillage/contracts/codes';
import type { LegResolution, LegResource } from '@maillage/contracts/http/referrals';
import { Stack, TextField } from '@mui/material';
import { useRef, useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { PersonalDataWarning } from '../controls/PersonalDataWarning.js';
import { SendButton } from '../controls/SendButton.js';
import { outcomeLabels } from '../i18n/case-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { Section } from '../layout/Section.js';
import { useWrite } from '../providers/use-write.js';

/** An outcome, and the words for the person. */
export function ResolveForm({ leg }: { leg: LegResource }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [answer, setAnswer] = useState('');
  const sent = useRef(false);
  const notify = useNotify();
  const write = useWrite<LegResource>('legs', {
    alsoTouches: ['cases'],
    onSuccess: () => notify('Demande résolue, la maison est prévenue', { type: 'success' }),
    onRefused: () => {
      sent.current = false;
      return false;
    },
  });
  const missing = [
    outcome === null && 'l’issue',
    answer.trim() === '' && 'la réponse à la personne',
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The second click of a double click comes before the button is disabled.
    if (sent.current || missing.some(Boolean) || outcome === null) return;
    sent.current = true;
    const body: LegResolution = { outcome, answer: answer.trim() };
    write.mutate({ path: `/${leg.id}/resolve`, body, version: leg.version });
  };
  return (
    <Section title="Résoudre la demande">
      <Stack component="form" spacing={2} onSubmit={submit} noValidate>
        <ChoiceRow
          label="Issue pour la personne"
          value={outcome}
          onChange={setOutcome}
          choices={choicesOf(outcomeLabels)}
        />
        <TextField
          required
          multiline
          minRows={4}
          label="Réponse à la personne"
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
          helperText="En mots simples : ce qui a été fait, ce qui va se passer, quand."
          slotProps={{ htmlInput: { maxLength: 3000 } }}
        />
        <PersonalDataWarning texts={[answer]} person={leg.person ?? undefined}>
          Retirez-le : la maison connaît déjà la personne et lui transmet la réponse. Un numéro
          officiel ne se met nulle part.
        </PersonalDataWarning>
        <SendButton
          label="Résoudre"
          missing={missing}
          pending={write.isPending}
          pendingLabel="Envoi…"
        />
      </Stack>
    </Section>
  );
}
