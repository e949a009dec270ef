/** The types that both sides of a port satisfy: x.ts (H5 and jest) and x.weapp.ts (WeChat). */
import type { PhoneBrand } from '../../contract/guide'
import type { Request } from '../../contract/request'
import type { Failure, Result } from '../../contract/result'
import type { Session } from '../../contract/session'

export interface SendOptions {
  token: string | undefined
  /** The answer may come from a cache between us and the server. */
  cached: boolean
}

export interface CloudPort {
  /**
   * Sends one request to the function layer and returns its envelope as it came.
   * @throws when there is no answer (no network, time out, not JSON)
   */
  sendRequest(request: Request, options: SendOptions): Promise<unknown>
  /** Whether a bearer token from session.open is needed: not in WeChat, where the platform says who calls. */
  needsToken: boolean
}

export interface TextScalePort {
  /** How much larger than standard the system's text is: 1 is standard. */
  systemTextScale(): number
}

export interface RandomPort {
  /** `count` random bytes, from the platform's cryptographic source where it has one. */
  randomBytes(count: number): Uint8Array
}

export interface FilePort {
  /** Hands the person a text file (H5) or puts the text on the clipboard (WeChat). Returns the sentence to show. */
  keepText(name: string, text: string): Promise<string>
}

export interface KeepFilePort {
  /** Hands the person a file: a download (H5), or opened in WeChat, from where it can be sent on. Returns the sentence to show. */
  keepFile(file: { name: string; mediaType: string; base64: string }): Promise<string>
}

export interface DrawFilePort {
  /**
   * Hands the person the published file of a draw: a download (H5), or a file sent to a chat in WeChat.
   *
   * @param read the text of the file, where the platform has no download of its own
   * @returns the sentence to show
   */
  takeDrawFile(contestId: string, read: () => Promise<Result<string>>): Promise<string>
}

export interface MeasurePort {
  /** Where elements stand on the screen now, in px; undefined for one that is not drawn. */
  boxesOf(ids: readonly string[]): Promise<({ top: number; height: number } | undefined)[]>
  /** Height of the screen in px. */
  screenHeight(): number
}

export interface SpeechPort {
  /** Whether this phone can read aloud; where it cannot there is no 朗读. */
  canSpeak(): boolean
  /**
   * Reads sentences aloud, one after the other.
   *
   * @param onEnd called once, when all is read, stopped or impossible
   * @returns stops the reading
   */
  speak(sentences: readonly string[], onEnd: () => void): () => void
}

export interface LocationPort {
  /** Where the phone is, in degrees, if the person allows it; undefined otherwise. Never leaves the phone. */
  askLocation(): Promise<{ latitude: number; longitude: number } | undefined>
}

export interface MapPort {
  /** Opens the system's map at a place. Degrees, GCJ-02. */
  openMap(place: { latitude: number; longitude: number; name: string; address: string }): void
}

export interface SubscribePort {
  /** Whether this platform can send a reminder at all. */
  canSubscribe: boolean
  /** Asks for one reminder. Call it from a tap. @returns whether the person agreed */
  askSubscription(templateId: string): Promise<boolean>
}

/** A picture kept on this phone: the file is the app's own, small and without the place where it was taken. */
export interface KeptPicture {
  pictureId: string
  /** In bytes. */
  size: number
}

export type PickedPictures = { pictures: KeptPicture[]; /** A Chinese sentence about those that could not be taken. */ problem?: string }

export type Uploaded = { evidenceId: string } | { fileId: string } | { failure: Failure }

export interface PicturesPort {
  /** Lets the person choose or take pictures; none when they change their mind. */
  pickPictures(from: 'camera' | 'album', most: number): Promise<PickedPictures>
  /** Calls back with pictures that are pasted into the page. @returns the undo */
  onPastedPictures(most: number, take: (picked: PickedPictures) => void): () => void
  /** An address to show the picture at; undefined when it is gone. */
  pictureAddress(pictureId: string): Promise<string | undefined>
  removePictures(pictureIds: readonly string[]): Promise<void>
  /**
   * Sends one picture. In browsers the server answers with its evidence id; in WeChat it goes to the cloud storage first,
   * into the folder of the resident, and `evidence.keep` makes the id of it.
   */
  uploadPicture(pictureId: string, session: Pick<Session, 'token' | 'residentId'>): Promise<Uploaded>
}

export interface DictationPort {
  canDictate(): boolean
  /** Listens until stopped. @returns stops; onText may come several times with what was understood so far */
  dictate(onText: (text: string) => void, onEnd: (problem?: string) => void): () => void
}

export interface DevicePort {
  /** The maker of this phone; undefined where the platform does not say, or says one that no guide tells apart. */
  phoneBrand(): PhoneBrand | undefined
}

export interface NetworkPort {
  /** Calls back each time the phone is connected again. @returns the undo */
  onReconnect(callback: () => void): () => void
}

export interface AppStorePort {
  /** Whether this platform can open the phone's own app store. */
  opensStore(): boolean
  /** Opens it with a search. Nothing where it cannot. */
  openStore(search: string): void
}

export interface ScanPort {
  /** Whether the app itself can read a QR code. */
  canScan: boolean
  /** @returns what the code says; undefined where nothing was read */
  scanCode(): Promise<string | undefined>
}

export interface LeavingPort {
  /** Where the back button is the platform's own: it asks with this sentence. @returns the undo */
  askBeforeLeaving(message: string): () => void
}

export interface WidePort {
  /** Whether there is room for a desk: 1,024 px and more. */
  isWide(): boolean
  /** Calls back when that may have changed. @returns the undo */
  onWidthChange(callback: () => void): () => void
}

export interface EvidencePicturePort {
  /** Whether pictures of reports can be looked at here. */
  showsEvidence: boolean
  /** An address to show a picture of a report at, for an officer; undefined when it cannot be read. Looking is written down. */
  openEvidence(evidenceId: string, reportKey: string, token: string): Promise<string | undefined>
  closeEvidence(address: string): void
}

export interface PagePrintPort {
  canPrint: boolean
  /** Opens the browser's own window for printing. */
  printPage(): void
}

export interface DrawPixelsPort {
  /** Draws a picture that is never shown. @returns red, green, blue and alpha of each pixel; undefined where it cannot be drawn */
  drawPixels(size: { width: number; height: number }, draw: (brush: CanvasRenderingContext2D) => void): Promise<ArrayLike<number> | undefined>
}

export interface DeskOfflinePort {
  /** Has all of officers' pages kept for use with no network, once an officer has opened one. */
  keepDeskForOffline(): void
}
