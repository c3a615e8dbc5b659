import { movingFormats, type Weekday } from '@maillage/contracts/codes';
import type { StructureResource } from '@maillage/contracts/http/directory';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, Button, Link, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { Title, useGetList, useGetOne } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import {
  carrierLabels,
  roomKindLabels,
  stopRhythmLabels,
  structureFormatLabels,
  structureKindLabels,
  structureOriginLabels,
  weekdayLabels,
} from '../i18n/place-labels.js';
import { phoneText } from '../i18n/phone-text.js';
import { EmptyState } from '../layout/EmptyState.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { useSession } from '../providers/session.js';
import { dayIn, numericDay } from '../time/french-dates.js';
import { HoursTable } from './HoursTable.js';
import { everything } from '../providers/data-provider.js';

/** All that is known of a house. */
export function StructureSheet({ id, title }: { id: string; title?: string }) {
  const {
    data: house,
    isPending,
    error,
    refetch,
  } = useGetOne<StructureResource>('structures', { id });
  return (
    <Stack spacing={2}>
      <Title title={title ?? house?.name ?? 'Maison'} />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de la maison"
      />
      {house && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
            alignItems: 'start',
          }}
        >
          <Contact house={house} />
          <Section flush title="Horaires d’ouverture">
            <HoursTable hours={house.hours} />
          </Section>
          <Rooms house={house} />
          {movingFormats.includes(house.format) && <Stops house={house} />}
          <Antennas house={house} />
          <Near house={house} />
        </Box>
      )}
    </Stack>
  );
}

type Sheet = { readonly house: StructureResource };

function Contact({ house }: Sheet) {
  const { role } = useSession();
  const edits = role === 'structure-manager' || role === 'coordinator' || role === 'admin';
  const flags = [house.rural && 'zone rurale', house.priorityArea && 'quartier prioritaire'];
  const { at, by } = house.freshness;
  const since = at === null ? '' : `, le ${numericDay(dayIn(house.zone, at))}`;
  return (
    <Section
      title={house.name}
      actions={
        <>
          {role === 'coordinator' && (
            <Button component={RouterLink} to={`/motives/house/${house.id}`} size="small">
              Motifs proposés
            </Button>
          )}
          {edits && (
            <Button
              component={RouterLink}
              to={`/structures/${house.id}`}
              size="small"
              startIcon={<EditIcon />}
            >
              Modifier
            </Button>
          )}
        </>
      }
    >
      <FactList
        facts={[
          ['Adresse', `${house.address}, ${house.postcode} ${house.commune}`],
          ['Téléphone', house.phone ? phoneText(house.phone) : 'Non connu'],
          ['Courriel', house.mail ?? 'Non connu'],
          [
            'Type',
            `${structureKindLabels[house.kind]}, ${structureFormatLabels[house.format].toLowerCase()}`,
          ],
          ['Porteur', house.carrier ? carrierLabels[house.carrier] : 'Non connu'],
          ['Groupements', house.groups.join(', ') || 'Aucun'],
          ['Territoire', flags.filter(Boolean).join(', ') || 'Sans classement'],
          ['Labellisée le', house.labelledOn ? numericDay(house.labelledOn) : 'Non connu'],
          ['Rendez-vous', house.takesAppointments ? 'Oui' : 'Non'],
          ['Numéro national', house.nationalId ?? 'Aucun'],
          ['Fuseau horaire', house.zone],
          ...(house.comment ? ([['Commentaire', house.comment]] as const) : []),
          ['Dernière mise à jour', `par ${structureOriginLabels[by]}${since}`],
        ]}
      />
    </Section>
  );
}

function Rooms({ house: { rooms } }: Sheet) {
  return (
    <Section flush title="Salles">
      {rooms.length === 0 && <EmptyState title="Aucune salle enregistrée" />}
      {rooms.map((room) => (
        <Row
          key={room.id}
          title={room.name}
          detail={`${roomKindLabels[room.kind]}, ${String(room.capacity)} place${room.capacity > 1 ? 's' : ''}, ${room.accessible ? 'accessible en fauteuil' : 'non accessible en fauteuil'}`}
        />
      ))}
    </Section>
  );
}

function Stops({ house: { stops } }: Sheet) {
  return (
    <Section flush title="Arrêts">
      {stops.length === 0 && <EmptyState title="Aucun arrêt enregistré" />}
      {stops.map((stop) => (
        <Row
          key={stop.id}
          title={stop.place}
          detail={`${weekdayLabels[stop.weekday as Weekday]}, ${stopRhythmLabels[stop.rhythm].toLowerCase()}, ${stop.from} – ${stop.to}`}
        />
      ))}
    </Section>
  );
}

function Antennas({ house }: Sheet) {
  const { data: antennas = [] } = useGetList<StructureResource>('structures', {
    filter: { mainStructureId: house.id },
    pagination: everything,
  });
  const { data: main } = useGetOne<StructureResource>(
    'structures',
    { id: house.mainStructureId ?? '' },
    { enabled: house.mainStructureId !== null },
  );
  if (main) {
    return (
      <Section flush title="Maison principale">
        <Row title={<HouseLink house={main} />} detail={main.commune} />
      </Section>
    );
  }
  if (antennas.length === 0) return null;
  return (
    <Section flush title="Antennes">
      {antennas.map((antenna) => (
        <Row
          key={antenna.id}
          title={<HouseLink house={antenna} />}
          detail={`${antenna.postcode} ${antenna.commune}`}
        />
      ))}
    </Section>
  );
}

/** The five nearest, to send somebody on. */
function Near({ house }: Sheet) {
  const { latitude, longitude } = house;
  const known = latitude !== null && longitude !== null;
  const { data = [] } = useGetList<StructureResource>(
    'structures',
    {
      filter: { near: `${latitude?.toFixed(6) ?? ''},${longitude?.toFixed(6) ?? ''}` },
      pagination: { page: 1, perPage: 6 },
    },
    { enabled: known },
  );
  const others = data.filter(({ id }) => id !== house.id).slice(0, 5);
  if (others.length === 0) return null;
  return (
    <Section flush title="Maisons les plus proches">
      {others.map((other) => (
        <Row
          key={other.id}
          title={<HouseLink house={other} />}
          detail={`à ${(other.distanceKm ?? 0).toLocaleString('fr-FR')} km à vol d’oiseau`}
        />
      ))}
    </Section>
  );
}

function HouseLink({ house }: Sheet): ReactNode {
  return (
    <Link component={RouterLink} to={`/structures/${house.id}/show`}>
      {house.name}
    </Link>
  );
}
