import type { ReactNode } from 'react';

export interface NotificationBannerProps {
  /** `success`: something that the user did has been done. */
  readonly variant?: 'success' | 'important';
  readonly title?: string;
  readonly heading: ReactNode;
  readonly children?: ReactNode;
  readonly id?: string;
}

/** Tells at the top of a page what has just happened, or what to know. */
export function NotificationBanner({
  variant = 'success',
  title,
  heading,
  children,
  id = 'notification-banner',
}: NotificationBannerProps) {
  const success = variant === 'success';
  return (
    <div
      className={
        success ? 'govuk-notification-banner govuk-notification-banner--success' : 'govuk-notification-banner'
      }
      role={success ? 'alert' : 'region'}
      aria-labelledby={`${id}-title`}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={`${id}-title`}>
          {title ?? (success ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{heading}</p>
        {children}
      </div>
    </div>
  );
}
