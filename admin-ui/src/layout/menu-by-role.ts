import type { Role } from '@maillage/contracts/codes';
import AddTaskIcon from '@mui/icons-material/AddTask';
import AssignmentIcon from '@mui/icons-material/AssignmentOutlined';
import BusinessIcon from '@mui/icons-material/BusinessOutlined';
import DateRangeIcon from '@mui/icons-material/DateRangeOutlined';
import EventAvailableIcon from '@mui/icons-material/EventAvailableOutlined';
import EventBusyIcon from '@mui/icons-material/EventBusyOutlined';
import EventNoteIcon from '@mui/icons-material/EventNoteOutlined';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import HandshakeIcon from '@mui/icons-material/HandshakeOutlined';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import InsightsIcon from '@mui/icons-material/InsightsOutlined';
import MenuBookIcon from '@mui/icons-material/MenuBookOutlined';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import PersonSearchIcon from '@mui/icons-material/PersonSearchOutlined';
import HubIcon from '@mui/icons-material/HubOutlined';
import ManageSearchIcon from '@mui/icons-material/ManageSearchOutlined';
import SwapHorizIcon from '@mui/icons-material/SwapHoriz';
import SchoolIcon from '@mui/icons-material/SchoolOutlined';
import TodayIcon from '@mui/icons-material/TodayOutlined';
import TuneIcon from '@mui/icons-material/TuneOutlined';
import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import type { ElementType } from 'react';

export interface MenuEntry {
  readonly to: string;
  readonly label: string;
  readonly Icon: ElementType;
  /** Shows how many wait: activities for a confirmation, persons for a call, appointments to settle. */
  readonly counts?: 'to-confirm' | 'to-call' | 'to-settle';
  /** Has a neighbour under its own address: marked only at exactly this one. */
  readonly exact?: boolean;
  /** Only for who holds the role on the whole nation. */
  readonly national?: boolean;
}

const book: MenuEntry = { to: '/book', label: 'Prendre rendez-vous', Icon: EventAvailableIcon };
const structures: MenuEntry = { to: '/structures', label: 'Maisons', Icon: BusinessIcon };
const network: MenuEntry = { to: '/network', label: 'Réseau', Icon: TuneIcon };
const apiClients: MenuEntry = { to: '/api-clients', label: 'Clients d’API', Icon: KeyIcon };
const readLog: MenuEntry = {
  to: '/read-log',
  label: 'Journal des lectures',
  Icon: ManageSearchIcon,
};
const toSettle: MenuEntry = {
  to: '/to-settle',
  label: 'À régler',
  Icon: EventBusyIcon,
  counts: 'to-settle',
};
const present: MenuEntry = { to: '/present', label: 'Où en est le réseau', Icon: TodayIcon };
const toReassign: MenuEntry = { to: '/to-reassign', label: 'À réattribuer', Icon: SwapHorizIcon };
const members: MenuEntry = { to: '/members', label: 'Membres', Icon: GroupsIcon };

const workshops: MenuEntry = { to: '/workshops', label: 'Ateliers', Icon: SchoolIcon };

const operatorTeams: MenuEntry = {
  to: '/operator-teams',
  label: 'Opérateurs et équipes',
  Icon: HandshakeIcon,
};
const procedures: MenuEntry = { to: '/procedures', label: 'Démarches', Icon: MenuBookIcon };

const calendar: MenuEntry = {
  to: '/calendar',
  label: 'Plages d’ouverture',
  Icon: DateRangeIcon,
};

const desk: readonly MenuEntry[] = [
  { to: '/', label: 'Ma journée', Icon: HomeIcon },
  book,
  { to: '/day-board', label: 'Agenda de la maison', Icon: TodayIcon },
  calendar,
  toSettle,
  workshops,
  {
    to: '/activities',
    label: 'À confirmer',
    Icon: FactCheckIcon,
    counts: 'to-confirm',
    exact: true,
  },
  { to: '/calls', label: 'À appeler', Icon: PhoneIcon, counts: 'to-call' },
  { to: '/activities/create', label: 'Saisir une activité', Icon: AddTaskIcon },
  { to: '/cases', label: 'Demandes', Icon: AssignmentIcon },
  { to: '/beneficiaries', label: 'Usagers', Icon: PersonSearchIcon },
];
const operatorTeam: readonly MenuEntry[] = [
  { to: '/', label: 'File de l’équipe', Icon: InboxIcon },
  { to: '/ended', label: 'Demandes terminées', Icon: FactCheckIcon },
  { ...calendar, label: 'Mes permanences' },
];

const menus: Record<Role, readonly MenuEntry[]> = {
  agent: desk,
  'structure-manager': [
    ...desk,
    { ...present, label: 'Où en est la maison', Icon: InsightsIcon },
    { to: '/house', label: 'Ma maison', Icon: BusinessIcon, exact: true },
    { to: '/house/motives', label: 'Motifs de la maison', Icon: EventNoteIcon },
    toReassign,
    members,
    readLog,
  ],
  prescriber: [{ to: '/', label: 'Mes rendez-vous', Icon: HomeIcon }, book],
  coordinator: [
    { to: '/', label: 'Tableau de bord', Icon: InsightsIcon },
    present,
    { to: '/cases', label: 'Demandes', Icon: AssignmentIcon },
    toSettle,
    toReassign,
    calendar,
    workshops,
    structures,
    operatorTeams,
    procedures,
    { to: '/motives', label: 'Motifs', Icon: EventNoteIcon },
    members,
    network,
    readLog,
    apiClients,
  ],
  'operator-agent': operatorTeam,
  'operator-manager': [
    ...operatorTeam,
    { to: '/my-team', label: 'Mon équipe', Icon: HandshakeIcon },
    members,
  ],
  national: [{ to: '/', label: 'Chiffres publiés', Icon: InsightsIcon }],
  admin: [
    { to: '/', label: 'Accueil', Icon: HomeIcon },
    structures,
    { to: '/structure-imports', label: 'Liste nationale', Icon: UploadFileIcon, national: true },
    operatorTeams,
    procedures,
    members,
    network,
    { to: '/hubs', label: 'Hubs', Icon: HubIcon, national: true },
    apiClients,
  ],
};

/** Entries of a role; those of the nation are left out when it is held on networks only. */
export const menuOf = (role: Role, ofNation: boolean): readonly MenuEntry[] =>
  menus[role].filter(({ national = false }) => ofNation || !national);
