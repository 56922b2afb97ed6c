// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/management/edit_form.h"

#include <optional>
#include <utility>

namespace otklik {

/// A form over a value: what is saved, what is typed, and what somebody else has saved meanwhile.
template<typename Draft> class ValueForm : public EditForm
{
public:
    ValueForm(const Draft &saved, QObject *parent)
        : EditForm(parent)
        , m_base(saved)
        , m_draft(saved)
    {
    }

    bool isDirty() const override { return m_draft != m_base; }
    bool isChangedElsewhere() const override { return m_theirs.has_value(); }

    /// The company has @p now. A clean form shows it; a dirty one asks.
    void follow(const Draft &now)
    {
        if (isSaving()) {
            m_cameWhileSaving = now; // most likely what is being saved
            return;
        }
        if (now == m_base) {
            return;
        }
        if (!isDirty() || m_draft == now) {
            m_theirs.reset();
            adopt(now);
        } else {
            m_theirs = now;
        }
        emit changed();
    }

protected:
    const Draft &draft() const { return m_draft; }
    const Draft &base() const { return m_base; }

    template<typename T, typename Holder> void set(T Holder::*member, const T &value, const QString &field)
    {
        setPart(m_draft.*member, value, field);
    }
    template<typename T> void setPart(T &part, const T &value, const QString &field)
    {
        if (part != value && !isSaving()) { // what was sent stays as it is until the answer is here
            part = value;
            edited(field);
        }
    }
    Draft &draftToChange() { return m_draft; }
    Draft &baseToChange() { return m_base; }

    /// The draft became another as a whole.
    virtual void loaded() {}

    /// What was sent is saved, as @p saved.
    void adoptSaved(const Draft &saved, const Draft &sent)
    {
        m_theirs.reset();
        if (m_cameWhileSaving == saved || m_cameWhileSaving == sent) {
            m_cameWhileSaving.reset();
        }
        m_base = saved;
        if (m_draft == sent) {
            m_draft = saved;
            loaded();
        }
    }
    void reset() override
    {
        if (m_theirs) {
            m_base = *std::exchange(m_theirs, {});
        }
        m_draft = m_base;
        loaded();
    }
    void adoptTheirs() override { reset(); }
    void dropTheirs() override
    {
        if (m_theirs) {
            m_base = *std::exchange(m_theirs, {});
        }
    }
    void settle() override
    {
        if (m_cameWhileSaving) {
            follow(*std::exchange(m_cameWhileSaving, {}));
        }
    }

private:
    void adopt(const Draft &now)
    {
        m_base = now;
        m_draft = now;
        loaded();
    }

    Draft m_base;
    Draft m_draft;
    std::optional<Draft> m_theirs;
    std::optional<Draft> m_cameWhileSaving;
};

} // namespace otklik
