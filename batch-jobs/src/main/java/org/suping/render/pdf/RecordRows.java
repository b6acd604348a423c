package org.suping.render.pdf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Gives a layout the components of records as fields of the same names; a field without its component is an error. */
final class RecordRows implements JRRewindableDataSource {

    private final List<? extends Record> all;
    private Iterator<? extends Record> rows;
    private @Nullable Record row;

    RecordRows(List<? extends Record> rows) {
        this.all = rows;
        this.rows = rows.iterator();
    }

    @Override
    public void moveFirst() {
        rows = all.iterator();
    }

    @Override
    public boolean next() {
        row = rows.hasNext() ? rows.next() : null;
        return row != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) throws JRException {
        Record current = row;
        if (current == null) {
            throw new IllegalStateException("There is no row to take " + field.getName() + " from");
        }
        try {
            Method component = current.getClass().getDeclaredMethod(field.getName());
            return component.invoke(current);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException absent) {
            throw new JRException(current.getClass().getSimpleName() + " has no " + field.getName(), absent);
        }
    }
}
