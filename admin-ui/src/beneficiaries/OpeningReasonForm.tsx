import type { OpeningReason } from '@maillage/contracts/codes';
import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import { Button, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { choicesOf } from '../i18n/labels.js';
import { openingReasonLabels } from '../i18n/person-labels.js';
import { Section } from '../layout/Section.js';
import { useWrite } from '../providers/use-write.js';

/** Asks why the file of somebody never received in the own house is opened. */
export function OpeningReasonForm({ beneficiaryId }: { beneficiaryId: string }) {
  const [reason, setReason] = useState<OpeningReason>('received-today');
  const [text, setText] = useState('');
  const write = useWrite<BeneficiaryResource>('beneficiaries');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { reason, text: text.trim() || null };
    write.mutate({ path: `/${beneficiaryId}/openings`, body });
  };
  return (
    <Section title="Pourquoi ouvrir cette fiche ?">
      <Stack component="form" spacing={2} onSubmit={submit} sx={{ maxWidth: 640 }}>
        <Typography color="text.secondary">
          Cette personne n’a jamais été reçue dans votre maison. Votre raison est enregistrée avec
          la consultation ; la fiche reste ouverte pour vous le temps d’une journée de travail.
        </Typography>
        <ChoiceRow
          label="Raison"
          value={reason}
          onChange={setReason}
          choices={choicesOf(openingReasonLabels)}
        />
        <TextField
          label="Précision, si besoin"
          value={text}
          onChange={(event) => setText(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 140 } }}
          helperText="Ni santé, ni numéro officiel"
        />
        <Button
          type="submit"
          variant="contained"
          disabled={write.isPending}
          sx={{ alignSelf: 'flex-start' }}
        >
          Ouvrir la fiche
        </Button>
      </Stack>
    </Section>
  );
}
