import { blockages, type Blockage, type Urgency } from '@maillage/contracts/codes';
import type { OperatorTeamResource, ProcedureResource } from '@maillage/contracts/http/directory';
import type { CaseResource, MandateResource, NewCase } from '@maillage/contracts/http/referrals';
import {
  Alert,
  FormControl,
  FormGroup,
  FormHelperText,
  FormLabel,
  Stack,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { Title, useGetList, useNotify, useRedirect } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { usePersonName } from '../beneficiaries/use-person-names.js';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { CodeSelect } from '../controls/CodeSelect.js';
import { PersonalDataWarning } from '../controls/PersonalDataWarning.js';
import { SendButton } from '../controls/SendButton.js';
import { blockageLabels, urgencyLabels } from '../i18n/case-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { problemSentence } from '../i18n/problem-sentences.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { opensCase } from '../mandates/mandate-standing.js';
import { useNetworkId } from '../places/own-places.js';
import { useWrite } from '../providers/use-write.js';
import { TeamChoice } from './TeamChoice.js';
import { teamsFor } from './teams-for.js';
import { everything } from '../providers/data-provider.js';
import { useOperators } from '../i18n/catalogue.js';

const longestSubject = 150;
const longestDescription = 5000;
const blockageChoices = blockages.map((value) => ({ value, label: blockageLabels[value] }));

/** A blocked situation, said by choices first, sent to one or several operators within the mandate. */
export default function CaseCreate() {
  const operators = useOperators();
  const [search] = useSearchParams();
  const mandateId = search.get('mandateId') ?? '';
  const beneficiaryId = search.get('beneficiaryId') ?? '';
  const [networkId] = useNetworkId();
  const mandates = useGetList<MandateResource>(
    'mandates',
    { filter: { beneficiaryId } },
    { enabled: beneficiaryId !== '' },
  );
  const mandate = mandates.data?.find((one) => one.id === mandateId);
  const { data: teams = [] } = useGetList<OperatorTeamResource>(
    'operator-teams',
    { filter: { networkId, state: 'open' }, pagination: everything },
    { enabled: networkId !== '' },
  );
  const { data: catalogue = [] } = useGetList<ProcedureResource>('procedures', {
    filter: { state: 'offered' },
    pagination: everything,
  });
  const person = usePersonName(beneficiaryId);
  const [procedureCode, setProcedure] = useState('');
  const [blockageCode, setBlockage] = useState<Blockage | ''>('');
  const [urgency, setUrgency] = useState<Urgency>('none');
  const [subject, setSubject] = useState('');
  const [description, setDescription] = useState('');
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const notify = useNotify();
  const redirect = useRedirect();
  const write = useWrite<CaseResource>('cases', {
    alsoTouches: ['legs', 'mandates'],
    onSuccess: (made) => {
      notify(`Demande ${made.reference} envoyée`, { type: 'success' });
      redirect(`/cases/${made.id}/show`);
    },
  });
  if (!mandate || !opensCase(mandate)) {
    return (
      <>
        <Title title="Nouvelle demande" />
        <ReadState
          pending={mandates.isPending && beneficiaryId !== ''}
          error={mandates.error}
          of="du mandat"
        />
        {(beneficiaryId === '' || mandates.data) && (
          <Alert severity="info">
            {mandate?.inForce
              ? problemSentence(422, { code: 'MANDATE.USED' })
              : 'Une demande part d’un mandat en cours : ouvrez-la depuis la fiche de l’usager.'}
          </Alert>
        )}
      </>
    );
  }
  const offered = teamsFor(
    teams,
    mandate,
    catalogue.find(({ id }) => id === procedureCode)?.operatorCodes ?? [],
  );
  const teamIds = picked ?? offered.proposed.map((team) => team.id);
  const missing = [
    procedureCode === '' && 'la démarche',
    blockageCode === '' && 'le blocage',
    subject.trim().length < 3 && 'l’objet (trois caractères au moins)',
    description.trim() === '' && 'la description',
    teamIds.length === 0 && 'une équipe à solliciter',
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing.some(Boolean) || blockageCode === '') return;
    const body: NewCase = {
      mandateId,
      procedureCode,
      blockageCode,
      urgency,
      subject: subject.trim(),
      description: description.trim(),
      teamIds: [...teamIds],
      appointmentId: null,
    };
    write.mutate({ body });
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit} noValidate sx={{ maxWidth: 860 }}>
      <Title title="Nouvelle demande" />
      <Alert severity="info" icon={false}>
        Mandat en cours pour : {operators.listOf(mandate.operatorCodes)}.
      </Alert>
      <Section title="Ce qui bloque">
        <Stack spacing={2}>
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            <CodeSelect
              label="Démarche"
              value={procedureCode}
              choices={catalogue.map(({ id, label }) => ({ value: id, label }))}
              onChange={(code) => {
                setProcedure(code);
                setPicked(null);
              }}
              required
            />
            <CodeSelect
              label="Blocage"
              value={blockageCode}
              choices={blockageChoices}
              onChange={setBlockage}
              required
            />
          </Stack>
          <ChoiceRow
            label="Urgence"
            value={urgency}
            onChange={setUrgency}
            choices={choicesOf(urgencyLabels)}
          />
          <TextField
            required
            label="Objet"
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
            helperText={`${subject.length} / ${longestSubject}`}
            slotProps={{ htmlInput: { maxLength: longestSubject } }}
          />
          <TextField
            required
            multiline
            minRows={5}
            label="Description"
            value={description}
            onChange={(event) => setDescription(event.target.value)}
            helperText="Les faits, les dates, ce qui a déjà été tenté. N’écrivez ni nom, ni numéro de sécurité sociale, ni RIB."
            slotProps={{ htmlInput: { maxLength: longestDescription } }}
          />
          <PersonalDataWarning texts={[subject, description]} person={person}>
            Retirez-le : chaque équipe voit l’identité dont elle a besoin par le mandat. Nom,
            téléphone et courriel se mettent sur la fiche de l’usager ; un numéro officiel, nulle
            part.
          </PersonalDataWarning>
        </Stack>
      </Section>
      <Section title="Opérateurs à solliciter">
        <FormControl component="fieldset" margin="none">
          <FormLabel component="legend" sx={{ fontSize: '0.85rem' }}>
            {procedureCode
              ? 'Équipes proposées pour cette démarche, dans le mandat'
              : 'Choisissez d’abord la démarche'}
          </FormLabel>
          <FormGroup>
            {[...offered.proposed, ...offered.others].map((team) => (
              <TeamChoice
                key={team.id}
                team={team}
                checked={teamIds.includes(team.id)}
                onChange={(checked) =>
                  setPicked(
                    checked ? [...teamIds, team.id] : teamIds.filter((id) => id !== team.id),
                  )
                }
              />
            ))}
          </FormGroup>
          {offered.proposed.length + offered.others.length === 0 && (
            <FormHelperText>
              Aucune équipe des opérateurs de ce mandat n’est joignable dans ce réseau.
            </FormHelperText>
          )}
        </FormControl>
      </Section>
      <SendButton
        label={`Envoyer à ${teamIds.length} équipe${teamIds.length > 1 ? 's' : ''}`}
        missing={missing}
        pending={write.isPending}
        pendingLabel="Envoi…"
      />
    </Stack>
  );
}
