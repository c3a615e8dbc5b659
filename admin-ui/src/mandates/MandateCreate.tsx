import type { MandateDuration, OperatorCode } from '@maillage/contracts/codes';
import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import type { MandateResource, NewMandate } from '@maillage/contracts/http/referrals';
import { Alert, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { Title, useGetOne, useNotify, useRedirect } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { personLine } from '../beneficiaries/person-line.js';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { DayField } from '../controls/DayField.js';
import { OperatorChips } from '../controls/OperatorChips.js';
import { SendButton } from '../controls/SendButton.js';
import { useOperators } from '../i18n/catalogue.js';
import { mandateDurationLabels } from '../i18n/case-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useOwnStructure, useOwnStructures, useToday } from '../places/own-places.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useWrite } from '../providers/use-write.js';

/** Declares the paper that the person signed; the case can be opened at once from it. */
export default function MandateCreate() {
  const [search] = useSearchParams();
  const beneficiaryId = search.get('beneficiaryId') ?? '';
  const {
    data: person,
    error,
    isPending,
  } = useGetOne<BeneficiaryResource>(
    'beneficiaries',
    { id: beneficiaryId },
    { enabled: beneficiaryId !== '' },
  );
  const [structure, chooseStructure] = useOwnStructure();
  const structures = useOwnStructures();
  const today = useToday(structure?.zone);
  const offered = useOperators();
  const [operators, setOperators] = useState<readonly OperatorCode[]>([]);
  const [duration, setDuration] = useState<MandateDuration>('case');
  const [signedOn, setSignedOn] = useState(today);
  const [protectiveMeasure, setProtectiveMeasure] = useState(false);
  const [holdsSheet, setHoldsSheet] = useState(false);
  const notify = useNotify();
  const redirect = useRedirect();
  const write = useWrite<MandateResource>('mandates', {
    onSuccess: (mandate) => {
      notify('Mandat enregistré', { type: 'success' });
      redirect(`/cases/create?mandateId=${mandate.id}&beneficiaryId=${beneficiaryId}`);
    },
  });
  if (!person || !structure) {
    return (
      <>
        <Title title="Déclarer un mandat" />
        <ReadState pending={isPending && beneficiaryId !== ''} error={error} of="de l’usager" />
        {beneficiaryId === '' && (
          <Alert severity="info">Un mandat se déclare depuis la fiche de l’usager.</Alert>
        )}
      </>
    );
  }
  const missing = [
    operators.length === 0 && 'un opérateur',
    !holdsSheet && 'la feuille signée (cochez que vous l’avez)',
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing.some(Boolean)) return;
    const body: NewMandate = {
      beneficiaryId,
      structureId: structure.id,
      operatorCodes: [...operators],
      channel: 'paper-signed',
      duration,
      signedOn,
      protectiveMeasure,
    };
    write.mutate({ body });
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit} sx={{ maxWidth: 860 }}>
      <Title title="Déclarer un mandat" />
      <Section title={`Mandat papier de ${personLine(person)}`}>
        <Stack spacing={2.5}>
          <Typography color="text.secondary" sx={{ maxWidth: '70ch' }}>
            Par ce mandat, la personne accepte que la maison parle d’elle aux opérateurs cochés, et
            à eux seuls, le temps indiqué. Elle peut le retirer à tout moment.
          </Typography>
          <PlaceChooser
            label="Maison"
            places={structures}
            value={structure.id}
            onChange={chooseStructure}
          />
          <OperatorChips
            label="Opérateurs concernés"
            codes={offered.codes}
            selected={operators}
            onChange={setOperators}
            labelOf={offered.labelOf}
          />
          <ChoiceRow
            label="Durée"
            value={duration}
            onChange={setDuration}
            choices={choicesOf(mandateDurationLabels)}
          />
          <DayField
            label="Signé le"
            value={signedOn}
            onChange={setSignedOn}
            today={today}
            max={today}
          />
          <div>
            <FormControlLabel
              control={
                <Checkbox
                  checked={protectiveMeasure}
                  onChange={(_e, checked) => setProtectiveMeasure(checked)}
                />
              }
              label="La personne est sous tutelle ou curatelle"
            />
            <br />
            <FormControlLabel
              control={
                <Checkbox checked={holdsSheet} onChange={(_e, checked) => setHoldsSheet(checked)} />
              }
              label="J’ai la feuille signée sous les yeux"
            />
          </div>
        </Stack>
      </Section>
      <SendButton
        label="Enregistrer et ouvrir une demande"
        missing={missing}
        pending={write.isPending}
        pendingLabel="Enregistrement…"
      />
    </Stack>
  );
}
