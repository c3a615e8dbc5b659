import type { Role } from '@maillage/contracts/codes';
import { lazy, type ComponentType } from 'react';
import { useSession } from '../providers/session.js';

const DeskHome = lazy(() => import('./DeskHome.js'));
const OperatorTeamHome = lazy(() => import('./OperatorTeamHome.js'));
const CoordinatorHome = lazy(() => import('./CoordinatorHome.js'));
const PrescriberHome = lazy(() => import('./PrescriberHome.js'));
const NationalHome = lazy(() => import('./NationalHome.js'));
const AdminHome = lazy(() => import('./AdminHome.js'));

const homes: Record<Role, ComponentType> = {
  agent: DeskHome,
  'structure-manager': DeskHome,
  prescriber: PrescriberHome,
  coordinator: CoordinatorHome,
  'operator-agent': OperatorTeamHome,
  'operator-manager': OperatorTeamHome,
  national: NationalHome,
  admin: AdminHome,
};

export function HomePage() {
  const Home = homes[useSession().role];
  return <Home />;
}
