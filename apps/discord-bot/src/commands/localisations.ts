import type { LocalizationMap } from 'discord-api-types/v10';

/**
 * What the commands do, in the languages of people who look for them. Names stay the same everywhere: the answers and the
 * docs speak of `/jobs-report`, not of its translations.
 */
export const describedIn = {
  jobs: {
    de: 'Mit eigenen Worten nach Backup-Jobs fragen (Englisch)',
    fr: 'Poser une question sur les sauvegardes (en anglais)',
    'es-ES': 'Pregunta por los trabajos de copia de seguridad (en inglés)',
    ja: 'バックアップジョブについて質問する（英語）',
  },
  job: {
    de: 'Einen Job anhand seiner ID öffnen',
    fr: 'Ouvrir une tâche par son identifiant',
    'es-ES': 'Abrir un trabajo por su identificador',
    ja: 'IDでジョブを開く',
  },
  jobsReport: {
    de: 'Den Backup-Bericht eines Zeitraums erstellen',
    fr: 'Créer le rapport de sauvegarde d’une période',
    'es-ES': 'Crear el informe de copias de un período',
    ja: '期間のバックアップレポートを作成する',
  },
  jobsAlerts: {
    de: 'Hier über neue Jobs benachrichtigt werden',
    fr: 'Être averti ici des nouvelles tâches',
    'es-ES': 'Recibir aquí avisos de trabajos nuevos',
    ja: '新しいジョブの通知をここで受け取る',
  },
  jobsHelp: {
    de: 'Was man fragen kann und wie',
    fr: 'Ce que l’on peut demander, et comment',
    'es-ES': 'Qué se puede preguntar y cómo',
    ja: '質問できる内容と方法',
  },
} satisfies Record<string, LocalizationMap>;
