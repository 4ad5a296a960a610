import { useTell } from '../api/ask.ts'

/** What shows a lead role, or counts it. */
const shows = (roleId: string) =>
  [
    ['GET /api/roles/:roleId', { params: { roleId } }],
    ['GET /api/roles/:roleId/slate', { params: { roleId } }],
    ['GET /api/roles/:roleId/changes', { params: { roleId } }],
    ['GET /api/roles/:roleId/decisions', { params: { roleId } }],
    ['GET /api/roles/:roleId/outside', { params: { roleId } }],
    'GET /api/roles',
    'GET /api/pipeline',
    'GET /api/pipeline/asked',
    'GET /api/home',
    'GET /api/people/:personId',
    'GET /api/names',
  ] as const

export const useMoving = (roleId: string) => useTell('POST /api/roles/:roleId/state', { changes: shows(roleId) })

export const useChanging = (roleId: string) => useTell('PATCH /api/roles/:roleId', { changes: shows(roleId) })

export const useAsking = (roleId: string) => useTell('PUT /api/roles/:roleId/criteria', { changes: shows(roleId) })

export const usePlanning = () =>
  useTell('POST /api/roles', {
    changes: ['GET /api/roles', 'GET /api/pipeline', 'GET /api/pipeline/asked', 'GET /api/home', 'GET /api/names'],
  })
