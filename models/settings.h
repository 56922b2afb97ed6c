// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert_settings.h"

#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QtQmlIntegration>

namespace otklik {

/// What the operator has chosen, kept in `settings.ini` of the profile. Written by Qt soon after a change, and at the
/// end.
class Settings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by App")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(bool compactRows READ compactRows WRITE setCompactRows NOTIFY compactRowsChanged FINAL)
    Q_PROPERTY(bool tourSeen READ tourSeen WRITE setTourSeen NOTIFY tourSeenChanged FINAL)
    Q_PROPERTY(int section READ section WRITE setSection NOTIFY sectionChanged FINAL)
    Q_PROPERTY(bool enterSends READ enterSends WRITE setEnterSends NOTIFY enterSendsChanged FINAL)
    Q_PROPERTY(int awayMinutes READ awayMinutes WRITE setAwayMinutes NOTIFY awayMinutesChanged FINAL)
    Q_PROPERTY(bool infoOpen READ infoOpen WRITE setInfoOpen NOTIFY infoOpenChanged FINAL)
    Q_PROPERTY(qreal listWidth READ listWidth WRITE setListWidth NOTIFY listWidthChanged FINAL)
    Q_PROPERTY(qreal infoWidth READ infoWidth WRITE setInfoWidth NOTIFY infoWidthChanged FINAL)
    Q_PROPERTY(bool spellCheck READ spellCheck WRITE setSpellCheck NOTIFY spellCheckChanged FINAL)
    Q_PROPERTY(int historyMonths READ historyMonths WRITE setHistoryMonths NOTIFY historyLimitsChanged FINAL)
    Q_PROPERTY(int historyMegabytes READ historyMegabytes WRITE setHistoryMegabytes NOTIFY historyLimitsChanged FINAL)
    Q_PROPERTY(QStringList recentAddresses READ recentAddresses NOTIFY recentAddressesChanged FINAL)
    Q_PROPERTY(QVariantList accounts READ accounts NOTIFY accountsChanged FINAL)
    Q_PROPERTY(otklik::AlertSettings *alerts READ alerts CONSTANT FINAL)
    Q_PROPERTY(int x READ x WRITE setX NOTIFY windowChanged FINAL)
    Q_PROPERTY(int y READ y WRITE setY NOTIFY windowChanged FINAL)
    Q_PROPERTY(int width READ width WRITE setWidth NOTIFY windowChanged FINAL)
    Q_PROPERTY(int height READ height WRITE setHeight NOTIFY windowChanged FINAL)
    Q_PROPERTY(bool maximized READ maximized WRITE setMaximized NOTIFY windowChanged FINAL)

public:
    enum Theme : quint8 { System, Light, Dark };
    Q_ENUM(Theme)

    static constexpr qreal MinTextScale = 0.8;
    static constexpr qreal MaxTextScale = 2.0;
    static constexpr int MaxSection = 6;
    static constexpr int MaxAwayMinutes = 30;
    static constexpr int MaxHistoryMonths = 120;
    static constexpr int MinHistoryMegabytes = 64;
    /// `x` or `y` of a window that has not been placed yet.
    static constexpr int Unplaced = -1'000'000;

    /// @p file is made when something is first chosen. @p parent as usual.
    explicit Settings(const QString &file, QObject *parent = nullptr);

    /// "ru" or "en"; the system's language, if it is Russian, until something is chosen; else English.
    QString language() const { return m_language; }
    void setLanguage(const QString &code);
    int theme() const { return m_theme; }
    void setTheme(int theme);
    /// MinTextScale to MaxTextScale; other values are brought into it.
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);
    /// The rows of the lists stand closer together, so that more of them are seen.
    bool compactRows() const { return m_compactRows; }
    void setCompactRows(bool compact);
    /// The first steps have been shown on this computer.
    bool tourSeen() const { return m_tourSeen; }
    void setTourSeen(bool seen);
    /// Where the operator was last, as the screens number their sections: the next start begins there. 0 to MaxSection.
    int section() const { return m_section; }
    void setSection(int section);
    /// Whether Enter sends (and Shift+Enter breaks the line) or Ctrl+Enter does.
    bool enterSends() const { return m_enterSends; }
    void setEnterSends(bool sends);
    /// After how long without a touch the operator becomes unavailable; 0: never.
    int awayMinutes() const { return m_awayMinutes; }
    void setAwayMinutes(int minutes);
    bool infoOpen() const { return m_infoOpen; }
    void setInfoOpen(bool open);
    qreal listWidth() const { return m_listWidth; }
    void setListWidth(qreal width);
    qreal infoWidth() const { return m_infoWidth; }
    void setInfoWidth(qreal width);

    bool spellCheck() const { return m_spellCheck; }
    void setSpellCheck(bool on);
    /// How many months of closed chats are kept on this computer; 0: all.
    int historyMonths() const { return m_historyMonths; }
    void setHistoryMonths(int months);
    /// How much room they may take; 0: as much as they need, else at least MinHistoryMegabytes.
    int historyMegabytes() const { return m_historyMegabytes; }
    void setHistoryMegabytes(int megabytes);
    /// Where visitors were sent lately by the account in use, the last first.
    QStringList recentAddresses() const { return m_recentAddresses; }
    Q_INVOKABLE void rememberAddress(const QString &url);
    AlertSettings *alerts() { return &m_alerts; }
    int x() const { return m_x; }
    void setX(int x);
    int y() const { return m_y; }
    void setY(int y);
    int width() const { return m_width; }
    void setWidth(int width);
    int height() const { return m_height; }
    void setHeight(int height);
    bool maximized() const { return m_maximized; }
    void setMaximized(bool maximized);

    /// The server and login of the last sign-in; empty before the first.
    QString server() const;
    QString login() const;
    /// Whether that account is still signed in, so that the next start goes straight to its desk.
    bool signedIn() const;
    void setAccount(const QString &server, const QString &login, bool signedIn);
    /// From here on, what belongs to an account is that of this one; of none, when @p login is empty.
    void useAccount(const QString &server, const QString &login);

    /// The accounts that were used on this computer, the last first: `{server, login, name, signedIn}`.
    QVariantList accounts() const;
    /// @p name of the operator; empty: as it is known. @p signedIn: without a password again.
    void rememberAccount(const QString &server, const QString &login, const QString &name, bool signedIn);
    /// Takes an account and its settings out of the list.
    Q_INVOKABLE void forgetAccount(const QString &server, const QString &login);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void textScaleChanged();
    void compactRowsChanged();
    void tourSeenChanged();
    void sectionChanged();
    void enterSendsChanged();
    void awayMinutesChanged();
    void infoOpenChanged();
    void listWidthChanged();
    void infoWidthChanged();
    void spellCheckChanged();
    void historyLimitsChanged();
    void recentAddressesChanged();
    void accountsChanged();
    void windowChanged();

private:
    template<typename T> bool keep(T &member, const T &value, QAnyStringView key);

    QSettings m_file;
    AlertSettings m_alerts;
    QString m_language;
    int m_theme = System;
    qreal m_textScale = 1.0;
    bool m_compactRows = false;
    bool m_tourSeen = false;
    int m_section = 0;
    bool m_enterSends = true;
    int m_awayMinutes = 0;
    bool m_infoOpen = true;
    qreal m_listWidth = 340;
    qreal m_infoWidth = 320;
    bool m_spellCheck = true;
    int m_historyMonths = 12;
    int m_historyMegabytes = 2048;
    QString m_account; ///< the group of the account in use; empty: none
    QStringList m_recentAddresses;
    int m_x = Unplaced;
    int m_y = Unplaced;
    int m_width = 1280;
    int m_height = 800;
    bool m_maximized = false;
};

} // namespace otklik
