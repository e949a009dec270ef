import { removePictures } from '@/platform/pictures'
import { useDraftStore } from './draftStore'
import { useReportOutboxStore } from './reportOutboxStore'

/** Clears the reports on this phone: the one being written, those on their way, and their pictures. */
export function forgetReports(): void {
  const { draft, drop } = useDraftStore.getState()
  const { items, forget } = useReportOutboxStore.getState()
  const pictureIds = [...(draft?.pictureIds ?? []), ...items.flatMap(({ pictures }) => pictures.map(({ pictureId }) => pictureId))]
  drop()
  forget()
  void removePictures(pictureIds)
}
