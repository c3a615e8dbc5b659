import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import { Alert, Button, Link, Stack } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { personLanguageLabels, personNeedLabels } from '../i18n/person-labels.js';
import { phoneText } from '../i18n/phone-text.js';
import { FactList } from '../layout/FactList.js';
import { Section } from '../layout/Section.js';
import { useCommuneName } from '../places/own-places.js';
import { numericDay } from '../time/french-dates.js';
import { EditPersonDialog } from './EditPersonDialog.js';
import { personLine } from './person-line.js';

/** Who the person is, how to reach and receive them. */
export function PersonIdentity({ person }: { person: BeneficiaryResource }) {
  const [editing, setEditing] = useState(false);
  const communeOf = useCommuneName(person.networkId);
  const { id, birthName, birthDate, phone, mail, communeInsee, language, needs, note } = person;
  return (
    <Section
      title={personLine(person)}
      actions={
        <>
          <Button onClick={() => setEditing(true)}>Modifier</Button>
          <Button
            component={RouterLink}
            to={`/mandates/create?beneficiaryId=${id}`}
            variant="outlined"
          >
            Déclarer un mandat
          </Button>
          <Button component={RouterLink} to={`/book?beneficiaryId=${id}`} variant="contained">
            Prendre rendez-vous
          </Button>
        </>
      }
    >
      <Stack spacing={1.5}>
        {person.possibleDuplicateOf.map((other) => (
          <Alert key={other} severity="warning">
            Saisie par un prescripteur : cette personne est peut-être déjà connue.{' '}
            <Link component={RouterLink} to={`/beneficiaries/${other}/show`} color="inherit">
              Voir l’autre fiche
            </Link>
          </Alert>
        ))}
        <FactList
          facts={[
            ['Nom de naissance', birthName ?? 'Le même, ou non précisé'],
            ['Naissance', birthDate ? numericDay(birthDate) : (person.birthYear ?? 'Non précisée')],
            [
              'Téléphone',
              phone ? (
                <>
                  <Link href={`tel:${phone}`}>{phoneText(phone)}</Link>
                  {person.phoneIsMobile ? ' (mobile)' : ' (fixe : pas de SMS)'}
                </>
              ) : (
                'Non donné'
              ),
            ],
            ['Courriel', mail ? <Link href={`mailto:${mail}`}>{mail}</Link> : 'Non donné'],
            ['Commune', communeInsee ? communeOf(communeInsee) : 'Non précisée'],
            ['Langue', language ? personLanguageLabels[language] : 'Non précisée'],
            [
              'Accueil',
              needs.map((need) => personNeedLabels[need]).join(', ') || 'Rien de particulier',
            ],
            ['Note', note ?? 'Aucune'],
          ]}
        />
      </Stack>
      {editing && <EditPersonDialog person={person} onClose={() => setEditing(false)} />}
    </Section>
  );
}
