import type { ReadingResource } from '@maillage/contracts/http/directory';
import { Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { DayField } from '../controls/DayField.js';
import { Moment } from '../controls/Moment.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ListTable } from '../layout/ListTable.js';
import {
  useNetworkId,
  useNetworkIds,
  useNetworks,
  useOwnStructure,
  useOwnStructures,
  useToday,
} from '../places/own-places.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useSession } from '../providers/session.js';
import { personsText, readerText, whyText } from './reading-text.js';

/** « Journal des lectures »: who read persons on a day, in the own house or in a network; never whom. */
export default function ReadLogPage() {
  const { role } = useSession();
  return role === 'coordinator' ? <NetworkLog /> : <HouseLog />;
}

function HouseLog() {
  const [house, choose] = useOwnStructure();
  const houses = useOwnStructures();
  return (
    <DayOfLog
      place={house?.id ?? ''}
      filterName="structureId"
      zone={house?.zone}
      intro="Les lectures de données de personnes faites par l’équipe de la maison."
      chooser={
        <PlaceChooser label="Maison" places={houses} value={house?.id ?? ''} onChange={choose} />
      }
    />
  );
}

function NetworkLog() {
  const [networkId, choose] = useNetworkId();
  const ids = useNetworkIds();
  const { data: networks = [] } = useNetworks();
  return (
    <DayOfLog
      place={networkId}
      filterName="networkId"
      zone={networks.find(({ id }) => id === networkId)?.zone}
      intro="Les lectures de données de personnes faites dans le réseau, en nombre de personnes."
      chooser={
        <PlaceChooser
          label="Réseau"
          places={networks.filter(({ id }) => ids.includes(id))}
          value={networkId}
          onChange={choose}
        />
      }
    />
  );
}

interface DayOfLogProps {
  readonly place: string;
  readonly filterName: 'structureId' | 'networkId';
  readonly zone: string | undefined;
  readonly intro: string;
  readonly chooser: React.ReactElement;
}

function DayOfLog({ place, filterName, zone, intro, chooser }: DayOfLogProps) {
  const today = useToday(zone);
  const [chosen, setDay] = useState<string | null>(null);
  const day = chosen ?? today;
  return (
    <Stack spacing={2}>
      <Typography color="text.secondary">
        {intro} Les personnes lues ne sont pas nommées ici. Le journal est scellé : personne ne peut
        le modifier.
      </Typography>
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap' }}>
        {chooser}
        <DayField label="Jour" value={day} onChange={setDay} today={today} max={today} />
      </Stack>
      {place !== '' && (
        <ListTable
          key={`${place} ${day}`}
          unkept
          title="Journal des lectures"
          filter={{ [filterName]: place, day }}
          empty={
            <EmptyState
              title="Aucune lecture ce jour-là"
              detail="Choisissez un autre jour. Une lecture s’inscrit dès qu’une fiche, une demande ou un rendez-vous est ouvert."
            />
          }
        >
          <Readings zone={zone} />
        </ListTable>
      )}
    </Stack>
  );
}

function Readings({ zone }: { zone: string | undefined }) {
  return (
    <DataTable<ReadingResource> bulkActionButtons={false} rowClick={false}>
      <DataTable.Col
        label="Quand"
        disableSort
        render={(one: ReadingResource) => <Moment at={one.at} zone={zone} />}
      />
      <DataTable.Col
        label="Qui"
        disableSort
        render={(one: ReadingResource) => <strong>{readerText(one)}</strong>}
      />
      <DataTable.Col label="Pourquoi" disableSort render={whyText} />
      <DataTable.Col
        label="Combien"
        disableSort
        render={(one: ReadingResource) => personsText(one.persons)}
      />
    </DataTable>
  );
}
