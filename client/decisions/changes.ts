import { useTell } from '../api/ask.ts'

/** What shows a decision, or counts by it. */
const shows = (roleId: string) =>
  [
    ['GET /api/roles/:roleId', { params: { roleId } }],
    ['GET /api/roles/:roleId/slate', { params: { roleId } }],
    ['GET /api/roles/:roleId/changes', { params: { roleId } }],
    ['GET /api/roles/:roleId/decisions', { params: { roleId } }],
    ['GET /api/roles/:roleId/outside', { params: { roleId } }],
    'GET /api/roles',
    'GET /api/duties',
    'GET /api/pipeline',
    'GET /api/pipeline/asked',
    'GET /api/home',
    'GET /api/people/:personId',
    'GET /api/names',
  ] as const

/** What says how a role stands, for one who has heard that it stands otherwise. */
export const whatStands = (roleId: string) =>
  [
    ['GET /api/roles/:roleId', { params: { roleId } }],
    ['GET /api/roles/:roleId/slate', { params: { roleId } }],
    ['GET /api/roles/:roleId/decisions', { params: { roleId } }],
  ] as const

export const useRecording = (roleId: string) => useTell('POST /api/roles/:roleId/decisions', { changes: shows(roleId) })

const told = (roleId: string) =>
  [
    ['GET /api/roles/:roleId', { params: { roleId } }],
    ['GET /api/roles/:roleId/decisions', { params: { roleId } }],
    'GET /api/roles/:roleId/decisions/:decisionId',
    'GET /api/roles',
    'GET /api/duties',
  ] as const

export const useTelling = (roleId: string) =>
  useTell('PUT /api/roles/:roleId/decisions/:decisionId/lines/:lineId/told', { changes: told(roleId) })

export const useLookingBack = (roleId: string) =>
  useTell('POST /api/roles/:roleId/decisions/:decisionId/look-backs', { changes: told(roleId) })

/** A next step that stands in the plan of someone who reports to the reader. */
export const usePlanningStep = (personId: string) =>
  useTell('POST /api/people/:personId/plan', {
    changes: [
      ['GET /api/people/:personId/plan', { params: { personId } }],
      ['GET /api/people/:personId', { params: { personId } }],
    ],
  })

export const useAddingLine = (roleId: string) =>
  useTell('POST /api/roles/:roleId/candidacies', {
    changes: [
      ['GET /api/roles/:roleId/slate', { params: { roleId } }],
      ['GET /api/roles/:roleId/outside', { params: { roleId } }],
      'GET /api/roles',
      'GET /api/pipeline',
      'GET /api/pipeline/asked',
      'GET /api/home',
    ],
  })
